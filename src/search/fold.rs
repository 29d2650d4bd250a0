//! Makes characters alike that readers don't tell apart.

use crate::document::characters::is_hidden;
use crate::document::{SearchTables, Variants};

/// Which characters are alike: what holds for every text, and what a document's tables add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folding {
    /// Each form with its base, in the order of the forms.
    variants: Vec<(char, char)>,
    /// Characters that stand for several, with those.
    expansions: Vec<(char, Vec<char>)>,
}

/// Stands for every [hidden](is_hidden) character and every combining mark in folded text.
/// Patterns have none, and pass over those of the text.
pub(super) const INVISIBLE: char = '\u{200b}';

/// The most characters for which one stands, such as 10点 or (10).
const LONGEST_EXPANSION: usize = 6;

/// The ideographs equal to the characters of CJK Radicals Supplement from U+2E80 on: Unicode's
/// property `Equivalent_Unified_Ideograph`. Two places have none. Text taken from a PDF often has such
/// radicals for the characters that look like them.
const SUPPLEMENT: &str = "\
    \u{2e80}厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u{2e9a}旡日月歺母\
    民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑\
    艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食\
    𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

/// The ideographs equal to the Kangxi radicals, from U+2F00 on.
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子\
    宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹\
    殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立\
    竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走\
    足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚\
    鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

impl Folding {
    /// The folding for a document with these tables. Without tables traditional characters,
    /// capitals beyond ASCII and most compatibility characters stay as they are.
    #[must_use]
    pub fn new(tables: &SearchTables) -> Self {
        let Variants { forms, characters } = &tables.variants;
        let expansions = tables.expansions.iter().filter_map(|expansion| {
            let mut characters = expansion.chars().map(fold_always);
            Some((characters.next()?, characters.collect::<Vec<char>>()))
        });
        // Others are none of the compiler's, and each length costs a step.
        let is_expansion = |(form, several): &(char, Vec<char>)| {
            *form != INVISIBLE
                && (1..=LONGEST_EXPANSION).contains(&several.len())
                && !several.contains(&INVISIBLE)
        };
        Self {
            variants: forms.chars().zip(characters.chars()).collect(),
            expansions: expansions.filter(is_expansion).collect(),
        }
    }

    /// The character that stands for all that are like this one.
    #[must_use]
    pub fn fold(&self, character: char) -> char {
        let folded = fold_always(character);
        let variant = self.variants.binary_search_by_key(&folded, |(form, _)| *form);
        // What a table brings in is no exception.
        variant.map_or(folded, |place| fold_always(self.variants[place].1))
    }

    /// The folded characters of a query as they are looked for: without what is invisible, and with the
    /// several characters for which one stands, since the text may have those.
    pub(super) fn expand(&self, folded: Vec<char>) -> Vec<char> {
        let mut expanded = Vec::new();
        for character in folded {
            match self.expansions.iter().find(|(form, _)| *form == character) {
                Some((_, expansion)) => expanded.extend(expansion),
                None if character == INVISIBLE => {}
                None => expanded.push(character),
            }
        }
        expanded
    }

    /// The characters that stand for what these begin with, and for how many of them.
    pub(super) fn contractions(&self, folded: &[char]) -> impl Iterator<Item = (char, usize)> {
        let expansions = self.expansions.iter();
        let expansions = expansions.filter(|(_, expansion)| folded.starts_with(expansion));
        expansions.map(|(form, expansion)| (*form, expansion.len()))
    }
}

/// Folds as holds for every text.
fn fold_always(character: char) -> char {
    let equivalent = |block: &str, first| block.chars().nth((character as u32 - first) as usize);
    let ordinary = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0),
        '\u{2e80}'..='\u{2ef3}' => equivalent(SUPPLEMENT, 0x2e80),
        '\u{2f00}'..='\u{2fd5}' => equivalent(KANGXI, 0x2f00),
        _ => None,
    };
    match ordinary.unwrap_or(character) {
        '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '﹁' | '﹂' => '"',
        '[' | '{' | '〔' | '【' | '〖' | '﹝' => '(',
        ']' | '}' | '〕' | '】' | '〗' | '﹞' => ')',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '‐'..='―' | '─' | '−' => '-',
        '•' | '・' | '‧' => '·',
        '\u{3000}' | '\u{a0}' => ' ',
        // Combining diacritical marks.
        '\u{300}'..='\u{36f}' => INVISIBLE,
        hidden if is_hidden(hidden) && !hidden.is_whitespace() => INVISIBLE,
        other => other.to_ascii_lowercase(),
    }
}

/// Whether search passes over this folded character: brackets, quotation marks, white space.
pub(super) fn is_passed_over(folded: char) -> bool {
    matches!(folded, '(' | ')' | '<' | '>' | '"') || folded.is_whitespace()
}
