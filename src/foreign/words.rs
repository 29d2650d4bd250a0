//! The sentences of refusals, in the languages of the interface.

use super::limits::MOST_MEGABYTES;
use super::refusal::{At, Expected, Reason};
use crate::language::Language;

impl At {
    fn in_words(self, language: Language) -> String {
        let Self { line, column } = self;
        match language {
            Language::Zh => format!("第 {line} 行第 {column} 列"),
            Language::En => format!("line {line}, column {column}"),
        }
    }
}

impl Expected {
    fn in_words(&self, language: Language) -> String {
        let (chinese, english) = match self {
            Self::Text => ("文字", "text"),
            Self::Truth => ("“是”或“否”（true、false）", "true or false"),
            Self::Number => ("数", "a number"),
            Self::List => ("列表（方括号）", "a list (square brackets)"),
            Self::Whole => {
                ("不小于零、也不过大的整数", "a whole number, not negative and not too large")
            }
            Self::Object => ("一组数据（花括号）", "an object (braces)"),
            Self::OneOf(words) => {
                let words = words.join(language.comma());
                return language.pick("其中之一：", "one of ").to_owned() + &words;
            }
            Self::Other => ("另一种数据", "another kind of data"),
        };
        language.pick(chinese, english).into()
    }
}

impl Reason {
    pub(super) fn in_words(&self, language: Language) -> String {
        let at = self.at().map(|at| at.in_words(language)).unwrap_or_default();
        match language {
            Language::Zh => self.in_chinese(&at),
            Language::En => self.in_english(&at),
        }
    }

    /// The place in the file that the sentence names.
    fn at(&self) -> Option<At> {
        match self {
            Self::NotUtf8(at) | Self::Truncated(at) | Self::Syntax(at) | Self::TooDeep(at) => {
                Some(*at)
            }
            Self::Missing(at, _) | Self::GivenTwice(at, _) | Self::Mistyped(at, _) => Some(*at),
            _ => None,
        }
    }

    fn in_chinese(&self, at: &str) -> String {
        match self {
            Self::TooLarge => format!("文件超过 {MOST_MEGABYTES} MB，太大了"),
            Self::NotUtf8(_) => format!("{at}：文字编码不是 UTF-8，请另存为 UTF-8"),
            Self::Empty => "文件是空的".into(),
            Self::WebPage => "这是一个网页，不是文件数据".into(),
            Self::Truncated(_) => format!("数据不完整：到{at}就断了"),
            Self::Syntax(_) => format!("{at}：不合 JSON 的写法"),
            Self::NotAnObject => "这不是一份文件的数据：最外层应是一对花括号".into(),
            Self::TooDeep(_) => format!("{at}：括号一层套一层，层数太多"),
            Self::NoSchema => "没有写明数据的格式和版本".into(),
            Self::OtherSchema(found) => format!("数据的格式或版本{found}不是本站能读的"),
            Self::Missing(_, name) => format!("到{at}为止的一对花括号里缺少{name}一项"),
            Self::GivenTwice(_, name) => format!("{at}：{name}一项写了两次"),
            Self::OldName(now) => format!("这是第一版数据里的名称，这一版应写作“{now}”"),
            Self::Mistyped(_, expected) => {
                format!("{at}：此处应为{}", expected.in_words(Language::Zh))
            }
            Self::TooMany(most) => format!("数量太多，上限是 {most}"),
            Self::TooMuchText(most) => format!("正文太长，上限是 {most} 字"),
            Self::TooManyElements { count, most } => format!(
                "内容太多，一个页面放不下：各条、各段、各项合计约需 {count} 个页面元素，上限是 {most}"
            ),
            Self::Blank => "不能空着".into(),
            Self::TooLong(most) => format!("太长，上限是 {most} 字"),
            Self::Hidden(character) => {
                format!("含有看不见的控制字符 U+{:04X}", u32::from(*character))
            }
            Self::Phrases => "各段连起来不是标题".into(),
            Self::TitleLine => "标题这一行与标题不符".into(),
            Self::Date(found) => format!("{found}不是一个“年-月-日”的日期"),
            Self::Lang(found) => format!("{found}不是一个语言代码"),
            Self::Duplicate(found) => format!("{found}前面已经用过"),
            Self::NotPlain(found) => {
                format!("{found}不能作编号：只能用小写字母、数字和连字符，最多 64 个")
            }
            Self::Reserved(found) => format!("{found}在网址里另有用处，不能作编号"),
            Self::Misplaced { found, expected } => {
                format!("编号{found}与所在的位置不符，应为{expected}")
            }
            Self::NoBlockId(found) => format!("{found}不是一段的编号"),
            Self::Number(found) => format!("序号 {found} 不对，应从 1 数起"),
            Self::Cells => "表格的各格没有一个接一个直到表末".into(),
            Self::Kind => "这里不能有这一种内容".into(),
            Self::Points => "列举的各点没有一个接一个直到段末".into(),
            Self::UnknownBlock(found) => format!("正文里没有{found}这一段"),
            Self::UnknownFacet(found) => format!("没有{found}这一类筛选"),
            Self::UnknownTerm(found) => format!("这一类筛选里没有{found}一项"),
            Self::UnknownGroup(found) => format!("这一类筛选里没有{found}一组"),
            Self::Backwards => "起点不在终点之前".into(),
            Self::Outside { block, length } => {
                format!("超出了{block}一段，那里只有 {length} 字")
            }
            Self::Differs { quote, block } => format!("文字{quote}与{block}一段不符"),
            Self::Length(quote) => format!("文字{quote}的字数与起点、终点不符"),
            Self::Order => "没有按正文的先后排列".into(),
            Self::OtherSentence => "所记的句子不是它所在的那一句".into(),
            Self::Year(found) => format!("{found} 不是一个四位数的年份"),
            Self::NoValue => "这一类目标应当有数值".into(),
            Self::Unsaid(words) => format!("所引的原文没有写{words}"),
            Self::Counterpart => "没有对应时不能写另一份文件的段落，有对应时必须写".into(),
        }
    }

    fn in_english(&self, at: &str) -> String {
        match self {
            Self::TooLarge => format!("the file is larger than {MOST_MEGABYTES} MB"),
            Self::NotUtf8(_) => format!("{at}: the text is not UTF-8; please save it as UTF-8"),
            Self::Empty => "the file is empty".into(),
            Self::WebPage => "this is a web page, not the data of a document".into(),
            Self::Truncated(_) => format!("the data is incomplete: it ends at {at}"),
            Self::Syntax(_) => format!("{at}: this is not JSON"),
            Self::NotAnObject => {
                "this is not the data of a document: it has to be an object in braces".into()
            }
            Self::TooDeep(_) => format!("{at}: brackets are nested too deeply"),
            Self::NoSchema => "the data does not name its format and version".into(),
            Self::OtherSchema(found) => {
                format!("this site cannot read the format or version {found}")
            }
            Self::Missing(_, name) => format!("the object that ends at {at} lacks {name}"),
            Self::GivenTwice(_, name) => format!("{at}: {name} is given twice"),
            Self::OldName(now) => {
                format!("this is a name of the first version; in this one it is “{now}”")
            }
            Self::Mistyped(_, expected) => {
                format!("{at}: expected {}", expected.in_words(Language::En))
            }
            Self::TooMany(most) => format!("too many; the limit is {most}"),
            Self::TooMuchText(most) => {
                format!("the text is too long; the limit is {most} characters")
            }
            Self::TooManyElements { count, most } => format!(
                "too much for one page: its sections, passages and items would need about {count} elements; the \
                 limit is {most}"
            ),
            Self::Blank => "this must not be empty".into(),
            Self::TooLong(most) => format!("too long; the limit is {most} characters"),
            Self::Hidden(character) => {
                format!("there is an invisible control character, U+{:04X}", u32::from(*character))
            }
            Self::Phrases => "the phrases do not make up the title".into(),
            Self::TitleLine => "the title line differs from the title".into(),
            Self::Date(found) => format!("{found} is not a date in the form year-month-day"),
            Self::Lang(found) => format!("{found} is not a language tag"),
            Self::Duplicate(found) => format!("{found} is used before"),
            Self::NotPlain(found) => format!(
                "{found} cannot be an id: use up to 64 lower-case letters, digits and hyphens"
            ),
            Self::Reserved(found) => {
                format!("{found} has another meaning in addresses and cannot be an id")
            }
            Self::Misplaced { found, expected } => {
                format!("the id {found} does not fit its place, which calls for {expected}")
            }
            Self::NoBlockId(found) => format!("{found} is not the id of a passage"),
            Self::Number(found) => format!("the number {found} is wrong: counting starts at 1"),
            Self::Cells => "the cells of the table do not follow one another to its end".into(),
            Self::Kind => "this kind of thing cannot stand here".into(),
            Self::Points => {
                "the points of the list do not follow one another to the end of the passage".into()
            }
            Self::UnknownBlock(found) => format!("the text has no passage {found}"),
            Self::UnknownFacet(found) => format!("there is no kind of filter {found}"),
            Self::UnknownTerm(found) => format!("this kind of filter has no item {found}"),
            Self::UnknownGroup(found) => format!("this kind of filter has no group {found}"),
            Self::Backwards => "the start is not before the end".into(),
            Self::Outside { block, length } => {
                format!("this is outside of {block}, which has only {length} characters")
            }
            Self::Differs { quote, block } => {
                format!("the words {quote} differ from those of {block}")
            }
            Self::Length(quote) => {
                format!("the words {quote} are not as long as start and end say")
            }
            Self::Order => "this is not in the order of the text".into(),
            Self::OtherSentence => "this is not the sentence in which the words stand".into(),
            Self::Year(found) => format!("{found} is not a year of four digits"),
            Self::NoValue => "a target of this kind needs a number".into(),
            Self::Unsaid(words) => format!("the quoted text does not say {words}"),
            Self::Counterpart => "a link without counterpart must not name a passage of the other document, and any other link \
                 has to".into(),
        }
    }
}
