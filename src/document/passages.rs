//! The blocks of a document, each with what is mentioned in it.

use std::ops::Range;

use super::{Block, Document, GroupMention, Mention, Sentences, Span};

/// A block with its mentions, in their order.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The block.
    pub block: &'a Block,
    /// The terms that stand in it.
    pub mentions: &'a [Mention],
    /// The groups that stand in it as a whole.
    pub group_mentions: &'a [GroupMention],
}

impl Document {
    /// All blocks in the order of the text, each with its mentions.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        let (mut mentions, mut group_mentions) = (&*self.mentions, &*self.group_mentions);
        self.blocks().map(move |block| Passage {
            block,
            mentions: take(&mut mentions, |next| next.span.block == block.id),
            group_mentions: take(&mut group_mentions, |next| next.span.block == block.id),
        })
    }
}

/// Takes from the front what belongs to a block.
fn take<'a, T>(left: &mut &'a [T], belongs: impl Fn(&T) -> bool) -> &'a [T] {
    let count = left.iter().take_while(|next| belongs(next)).count();
    let (here, rest) = left.split_at(count);
    *left = rest;
    here
}

impl Document {
    /// Finds the sentence of each mention that doesn't say it. Mentions out of the order of the text have none found.
    pub fn find_sentences(&mut self) {
        let mut mentions = std::mem::take(&mut self.mentions);
        let mut group_mentions = std::mem::take(&mut self.group_mentions);
        let of_terms = mentions.iter_mut().map(|each| (&each.span, &mut each.sentence));
        let of_groups = group_mentions.iter_mut().map(|each| (&each.span, &mut each.sentence));
        let (mut of_terms, mut of_groups) = (of_terms.peekable(), of_groups.peekable());
        for block in self.blocks() {
            let mut sentences = None;
            let mut find = |(span, sentence): (&Span, &mut Range<usize>)| {
                if sentence.end == 0 {
                    let sentences = sentences.get_or_insert_with(|| Sentences::new(&block.text));
                    *sentence = sentences.extent(&(span.start..span.end));
                }
            };
            while let Some(next) = of_terms.next_if(|(span, _)| span.block == block.id) {
                find(next);
            }
            while let Some(next) = of_groups.next_if(|(span, _)| span.block == block.id) {
                find(next);
            }
        }
        drop((of_terms, of_groups));
        (self.mentions, self.group_mentions) = (mentions, group_mentions);
    }
}
