//! How a passage is cited.

use crate::document::{Block, BlockKind, Document, Places, Section, SectionKind, id};
use crate::language::{Language, Program, fill, numeral};
use crate::search::Index;

/// Where and when a document was read.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// Its address in the explorer.
    pub address: &'a str,
    /// The day on which it was read, `YYYY-MM-DD`.
    pub read_on: &'a str,
}

/// As GB/T 7714 has it for an electronic bulletin: 责任者.题名[EB/OL].(发布日期)[引用日期].获取和访问路径.
#[must_use]
pub fn gb_t_7714(document: &Document, cited: Cited<'_>) -> String {
    let Document { issuer, title, published, .. } = document;
    let published = published.as_ref().map(|day| format!("({day})")).unwrap_or_default();
    let Cited { address, read_on, .. } = cited;
    format!("{issuer}. {title}[EB/OL]. {published}[{read_on}]. {address}.")
}

/// As official texts have it: 《题名》(通过日期)第二部分第(四)条“电子信息产业”.
#[must_use]
pub fn official(document: &Document, cited: &str) -> String {
    let adopted = document.adopted.as_deref().and_then(in_words);
    let adopted = adopted.map(|day| format!("（{day}通过）")).unwrap_or_default();
    let place = place(&Places::new(document), cited, Language::Zh).unwrap_or_default();
    format!("《{}》{adopted}{place}", document.title)
}

/// Where a passage stands, in words: 第二部分第（四）条第1段. Nothing for the whole document.
#[must_use]
pub fn place(places: &Places<'_>, cited: &str, language: Language) -> Option<String> {
    let within = place_in_part(places, cited, language)?;
    let Some(part) = places.top(&places.around(cited)?) else { return Some(within) };
    let part = match (language, &*part.label) {
        _ if language == Language::En || part.kind >= SectionKind::Article => {
            name_of(part, language)
        }
        (_, label) if part.kind == SectionKind::Annex && !label.is_empty() => label.into(),
        (_, "") => fill("“{}”部分", &[&part.title]),
        (_, label) if label.starts_with('第') => label.into(),
        (_, label) => fill("第{}部分", &[label]),
    };
    let comma = if within.is_empty() { "" } else { language.pick("", ", ") };
    Some(part + comma + &within)
}

/// Where a passage stands in its part, in words: 第（四）条第1段. Nothing for the whole document.
#[must_use]
pub fn place_in_part(places: &Places<'_>, cited: &str, language: Language) -> Option<String> {
    let english = language == Language::En;
    let cited = places.around(cited)?;
    let path = places.path(&cited);
    let within = path.iter().skip(1).map(|section| name_of(section, language));
    let mut place = within.collect::<Vec<_>>().join(language.pick("", ", "));
    let Some(block) = cited.block else { return cited.section.map(|_| place) };
    if cited.section.is_none() {
        let apart = Program::of(language).apart(id::owner(&block.id));
        place = format!("{apart}{}", language.pick("", ", "));
    } else if english && !place.is_empty() {
        place += ", ";
    }
    let clauses = cited.section.and_then(|section| in_clauses(section, cited.number));
    if let Some(clauses) = clauses.filter(|_| !english) {
        return Some(place + &clauses);
    }
    let heading = block.heading.as_ref();
    place += &match heading.filter(|_| cited.number > 0 && !english && cited.section.is_some()) {
        Some(heading) => fill("“{}”", &[heading]),
        None => language.paragraph(cited.number + 1),
    };
    Some(place)
}

/// Which 款, 项 and 目 of a law's article a block is: 第二款第一项. Nothing for articles of other documents. An article of one
/// paragraph has no 款 by number.
fn in_clauses(article: &Section, number: usize) -> Option<String> {
    let is_of_a_law = article.kind == SectionKind::Article && article.label.starts_with('第');
    let block = article.blocks.get(number).filter(|_| is_of_a_law)?;
    let so_far = article.blocks.get(..=number)?;
    let is_paragraph = |block: &&Block| block.kind == BlockKind::Paragraph;
    let count = |blocks: &[Block]| blocks.iter().filter(is_paragraph).count() as u32;
    let last = |kind| so_far.iter().rev().find(|block| block.kind == kind);
    let point = |kind, unit| {
        let label = last(kind)?.label.as_deref()?;
        let digits = label.trim_matches(|edge: char| "()（）.．、 ".contains(edge));
        Some(format!("第{digits}{unit}"))
    };
    let mut clause = match count(&article.blocks) {
        0 | 1 => String::new(),
        _ => format!("第{}款", numeral(count(so_far))),
    };
    match block.kind {
        BlockKind::Paragraph => {}
        BlockKind::Point => clause += &point(BlockKind::Point, "项")?,
        BlockKind::Subpoint => {
            clause += &point(BlockKind::Point, "项")?;
            clause += &point(BlockKind::Subpoint, "目")?;
        }
        _ => return None,
    }
    Some(clause)
}

/// What a citation calls a section: 第（四）条, 第二章, 1.1.
fn name_of(section: &Section, language: Language) -> String {
    let label = section.label.replace('(', "（").replace(')', "）");
    match (language, &*label) {
        (Language::En, _) => section.name_in_english(),
        (_, "") => fill("“{}”", &[&section.title]),
        (_, label) if label.starts_with(['第', '附', '专']) || label.contains('.') => {
            label.into()
        }
        (_, label) if section.kind == SectionKind::Part => fill("第{}部分", &[label]),
        (_, label) => fill("第{}条", &[label]),
    }
}

/// A day in Chinese: 2023年6月19日 for `2023-06-19`.
#[must_use]
pub fn in_words(day: &str) -> Option<String> {
    let mut numbers = day.split('-').map(|number| number.parse::<u32>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(format!("{year}年{month}月{day}日"))
}

/// The words of a passage as the page shows them; of an article or a part with all that it holds, a
/// line a passage.
#[must_use]
pub fn passage_text(document: &Document, index: &Index, cited: &str) -> String {
    let section = document.section(cited);
    let within = section.into_iter().flat_map(Section::walk).map(|(_, section)| &*section.id);
    let mut within = within.peekable();
    // Sections come in the order of the text, as those within this one do.
    let is_within: Vec<bool> = (index.sections().iter())
        .map(|section| within.next_if(|id| *id == section.id).is_some() || section.id == cited)
        .collect();
    let passages = index.passages().iter();
    let meant = passages.filter(|passage| is_within[passage.section] || passage.id == cited);
    meant.map(|passage| &*passage.text).collect::<Vec<_>>().join("\n")
}
