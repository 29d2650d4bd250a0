//! Why a file is not shown, in a sentence for whoever chose it.

use std::error::Error;
use std::fmt;

use super::strings::is_hidden;

/// Why a file is not shown.
///
/// Its [`Display`](fmt::Display) is a plain sentence in Chinese: where, and what is wrong. Of the file
/// it repeats no more than a few words, with nothing invisible in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    place: String,
    reason: Reason,
}

impl Refusal {
    /// The refusal of what is at a place of the data; empty for the file as a whole.
    pub(super) fn new(place: String, reason: Reason) -> Self {
        Self { place, reason }
    }

    /// The kind of reason as a word that doesn't change with the sentence, such as `too-large`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// Where in the data it is wrong, such as `targets[2].span`; empty where no place can be named.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(formatter, "{}：", self.place)?;
        }
        self.reason.fmt(formatter)
    }
}

impl Error for Refusal {}

/// Words of the file as a refusal may repeat them: few, and all of them visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt(String);

impl Excerpt {
    /// So many characters are enough to find the place, and too few to say something of one's own.
    const MOST: usize = 40;

    /// The beginning of a text, cut and with `·` for what can't be seen.
    pub(super) fn of(text: &str) -> Self {
        let visible = |character| if is_hidden(character) { '·' } else { character };
        let mut excerpt: String = text.chars().take(Self::MOST).map(visible).collect();
        if text.chars().nth(Self::MOST).is_some() {
            excerpt.push('…');
        }
        Self(excerpt)
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "“{}”", self.0)
    }
}

/// A line and a column in characters, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl fmt::Display for At {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "第 {} 行第 {} 列", self.line, self.column)
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    TooLarge,
    NotUtf8(At),
    Empty,
    WebPage,
    Truncated(At),
    Syntax(At),
    NotAnObject,
    TooDeep(At),
    NoSchema,
    OtherSchema(Excerpt),
    Missing(At, Excerpt),
    GivenTwice(At, Excerpt),
    Mistyped(At, String),
    TooMany(usize),
    TooMuchText(usize),
    Blank,
    TooLong(usize),
    Hidden(char),
    Phrases,
    TitleLine,
    Date(Excerpt),
    Lang(Excerpt),
    Duplicate(Excerpt),
    NotPlain(Excerpt),
    Reserved(Excerpt),
    Misplaced { found: Excerpt, expected: Excerpt },
    NoBlockId(Excerpt),
    Number { found: u32, last: u32 },
    Points,
    UnknownBlock(Excerpt),
    UnknownFacet(Excerpt),
    UnknownTerm(Excerpt),
    UnknownGroup(Excerpt),
    Backwards,
    Outside { block: Excerpt, length: usize },
    Differs { quote: Excerpt, block: Excerpt },
    Length(Excerpt),
    Order,
    Year(u16),
    NoValue,
    Unsaid(Excerpt),
    Counterpart,
}

impl Reason {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotUtf8(_) => "not-utf8",
            Self::Empty | Self::WebPage | Self::Truncated(_) | Self::Syntax(_) => "not-json",
            Self::NotAnObject => "not-an-object",
            Self::TooDeep(_) => "too-deep",
            Self::NoSchema | Self::OtherSchema(_) => "wrong-schema",
            Self::Missing(..) | Self::GivenTwice(..) | Self::Mistyped(..) => "shape",
            Self::TooMany(_) | Self::TooMuchText(_) => "too-many",
            Self::Blank | Self::TooLong(_) | Self::Hidden(_) => "text",
            Self::Phrases | Self::TitleLine => "title",
            Self::Date(_) => "bad-date",
            Self::Lang(_) => "bad-lang",
            Self::Duplicate(_) => "duplicate-id",
            Self::NotPlain(_) | Self::Reserved(_) => "bad-id",
            Self::Misplaced { .. } | Self::NoBlockId(_) => "bad-id",
            Self::Number { .. } => "bad-number",
            Self::Points => "points",
            Self::UnknownBlock(_) | Self::UnknownFacet(_) => "unknown-reference",
            Self::UnknownTerm(_) | Self::UnknownGroup(_) => "unknown-reference",
            Self::Backwards | Self::Outside { .. } => "span",
            Self::Differs { .. } | Self::Length(_) => "span",
            Self::Order => "order",
            Self::Year(_) | Self::NoValue | Self::Unsaid(_) => "target",
            Self::Counterpart => "link",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(to, "文件超过 5 MB，太大了"),
            Self::NotUtf8(at) => write!(to, "{at}：文字编码不是 UTF-8，请另存为 UTF-8"),
            Self::Empty => write!(to, "文件是空的"),
            Self::WebPage => write!(to, "这是一个网页，不是文件数据"),
            Self::Truncated(at) => write!(to, "数据不完整：到{at}就断了"),
            Self::Syntax(at) => write!(to, "{at}：不合 JSON 的写法"),
            Self::NotAnObject => write!(to, "这不是一份文件的数据：最外层应是一对花括号"),
            Self::TooDeep(at) => write!(to, "{at}：括号一层套一层，层数太多"),
            Self::NoSchema => write!(to, "没有写明数据的格式和版本"),
            Self::OtherSchema(found) => write!(to, "数据的格式或版本{found}不是本站能读的"),
            Self::Missing(at, name) => write!(to, "到{at}为止的一对花括号里缺少{name}一项"),
            Self::GivenTwice(at, name) => write!(to, "{at}：{name}一项写了两次"),
            Self::Mistyped(at, expected) => write!(to, "{at}：此处应为{expected}"),
            Self::TooMany(most) => write!(to, "数量太多，上限是 {most}"),
            Self::TooMuchText(most) => write!(to, "正文太长，上限是 {most} 字"),
            Self::Blank => write!(to, "不能空着"),
            Self::TooLong(most) => write!(to, "太长，上限是 {most} 字"),
            Self::Hidden(character) => {
                write!(to, "含有看不见的控制字符 U+{:04X}", u32::from(*character))
            }
            Self::Phrases => write!(to, "各段连起来不是标题"),
            Self::TitleLine => write!(to, "标题这一行与标题不符"),
            Self::Date(found) => write!(to, "{found}不是一个“年-月-日”的日期"),
            Self::Lang(found) => write!(to, "{found}不是一个语言代码"),
            Self::Duplicate(found) => write!(to, "{found}前面已经用过"),
            Self::NotPlain(found) => {
                write!(to, "{found}不能作编号：只能用小写字母、数字和连字符，最多 64 个")
            }
            Self::Reserved(found) => write!(to, "{found}在网址里另有用处，不能作编号"),
            Self::Misplaced { found, expected } => {
                write!(to, "编号{found}与所在的位置不符，应为{expected}")
            }
            Self::NoBlockId(found) => write!(to, "{found}不是一段的编号"),
            Self::Number { found, last: 0 } => write!(to, "序号 {found} 不对，应从 1 数起"),
            Self::Number { found, last } => write!(to, "序号 {found} 不应排在 {last} 之后"),
            Self::Points => write!(to, "列举的各点没有一个接一个直到段末"),
            Self::UnknownBlock(found) => write!(to, "正文里没有{found}这一段"),
            Self::UnknownFacet(found) => write!(to, "没有{found}这一类筛选"),
            Self::UnknownTerm(found) => write!(to, "这一类筛选里没有{found}一项"),
            Self::UnknownGroup(found) => write!(to, "这一类筛选里没有{found}一组"),
            Self::Backwards => write!(to, "起点不在终点之前"),
            Self::Outside { block, length } => {
                write!(to, "超出了{block}一段，那里只有 {length} 字")
            }
            Self::Differs { quote, block } => write!(to, "文字{quote}与{block}一段不符"),
            Self::Length(quote) => write!(to, "文字{quote}的字数与起点、终点不符"),
            Self::Order => write!(to, "没有按正文的先后排列"),
            Self::Year(found) => write!(to, "{found} 不是一个四位数的年份"),
            Self::NoValue => write!(to, "这一类目标应当有数值"),
            Self::Unsaid(words) => write!(to, "所引的原文没有写{words}"),
            Self::Counterpart => {
                write!(to, "没有对应时不能写另一份文件的段落，有对应时必须写")
            }
        }
    }
}
