// Fields of tables as spreadsheets read them: the rules are those of `src/formats/csv.rs`, and `tests/spreadsheet.json`
// has examples that hold for both.

/** White space, and what Unicode lets programs ignore: a spreadsheet passes over it. */
const UNSEEN = "\\s\\x85\\p{Default_Ignorable_Code_Point}";
/** What a spreadsheet calculates, in all widths. */
const FORMULA = new RegExp(`^[${UNSEEN}]*[=+\\-@＝＋－＠﹦﹢﹣﹫−]`, "u");
/** What spreadsheets drop from the beginning of a field. */
const DROPPED = /^['\t\r\n]/;
/** What may be read as a number, a day or a time, and shown in another way: `(1)`, `1.`, `3-4`. */
const LIKE_NUMBER = new RegExp(`^[${UNSEEN}\\d０-９()（）.．,，/／:：\\-－%％eE]*$`, "u");
const DIGIT = /[\d０-９]/u;
/** A number as it is shown. More digits a spreadsheet doesn't keep. */
const NUMBER = /^(?=[\d.]{1,15}%?$)(0|[1-9]\d*)(\.\d*[1-9])?%?$/;

/** A text as a field has it: behind an apostrophe, where a spreadsheet would not take it for text. */
export function literal(text) {
  const isNumber = DIGIT.test(text) && LIKE_NUMBER.test(text) && !NUMBER.test(text);
  return FORMULA.test(text) || DROPPED.test(text) || isNumber ? `'${text}` : text;
}
