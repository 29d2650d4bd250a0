//! Words from outside the site (a file's name, a value of the address, what is searched for) within what the
//! site says.

use maud::{Markup, html};

use crate::document::characters::is_hidden;
use crate::language::{Language, is_chinese};

/// The most characters that are shown: enough to recognise them, too few to say something of one's own.
const MOST: usize = 40;

/// The words in an element of their own, which keeps the direction of their writing to itself and is set off
/// by the style.
pub(super) fn untrusted(words: &str, language: Language) -> Markup {
    let lang = language.of_chinese().filter(|_| is_chinese(words));
    html! { bdi.untrusted lang=[lang] { (excerpt(words)) } }
}

/// The beginning of the words, on one line: nothing in them is invisible, and no quotation mark ends the
/// quotation in which they stand.
#[must_use]
pub fn excerpt(words: &str) -> String {
    let mut visible = words.chars().filter(|character| !is_hidden(*character)).map(inner_mark);
    let mut excerpt: String = visible.by_ref().take(MOST).collect();
    if visible.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// Quotation marks as they are within others.
fn inner_mark(character: char) -> char {
    match character {
        '“' | '„' | '‟' | '〝' => '‘',
        '”' | '〞' | '〟' => '’',
        '"' | '＂' => '\'',
        other => other,
    }
}
