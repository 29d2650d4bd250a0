// A document's data, gone through as the program does: src/document/walk.rs.

/** The sections of a list, each followed by those within it. */
export const sections = (list) => list.flatMap((section) => [section, ...sections(section.sections ?? [])]);

/** All sections of a document in the order of the text. */
export const allSections = ({ sections: body, annexes = [] }) => sections([...body, ...annexes]);

/** Blocks, those of a box behind it. */
const flat = (blocks) => blocks.flatMap((block) => [block, ...(block.blocks ?? [])]);

/** All blocks of a document in the order of the text. */
export const allBlocks = ({ cover = [], preamble, sections: body, closing = [], annexes = [] }) => {
  const within = (list) => sections(list).flatMap(({ blocks }) => blocks);
  return flat([...cover, ...preamble, ...within(body), ...closing, ...within(annexes)]);
};
