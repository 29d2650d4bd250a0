//! A document's share picture as SVG: what shows where a link to its page is passed on. The build makes a
//! PNG of it.

use maud::{PreEscaped, html};

use super::head::PICTURE_SIZE;
use crate::document::Document;
use crate::state::in_words;

/// Colours and faces are those of the page by day.
const TOKENS: &str = include_str!("../../style/tokens.css");
/// Sizes of the title, in pixels, and how many lines of each have room.
const SIZES: [(f32, usize); 4] = [(72.0, 4), (60.0, 5), (48.0, 6), (40.0, 7)];
const LEADING: f32 = 1.4;
const MARGIN: f32 = 90.0;

/// The picture: title, issuer, and the day of adoption or publication where the text gives one.
#[must_use]
pub fn share_picture(document: &Document) -> String {
    let (width, height) = PICTURE_SIZE;
    let (size, lines) = set(&document.title_phrases);
    let top = 110.0 + size;
    let bottom = height as f32 - 84.0;
    let [ground, ink, quiet, accent] = ["ground", "ink", "ink-quiet", "accent"].map(colour);
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(width) height=(height) {
            rect width=(width) height=(height) fill=(ground) {}
            rect width="24" height=(height) fill=(accent) {}
            g font-family=(face("face-title")) font-weight="700" font-size=(size) fill=(ink) {
                @for (number, line) in lines.iter().enumerate() {
                    text x=(MARGIN) y=(top + number as f32 * size * LEADING) { (line) }
                }
            }
            g font-family=(face("face-text")) font-size="34" {
                text x=(MARGIN) y=(bottom) fill=(quiet) { (below(document)) }
                text x=(width as f32 - MARGIN) y=(bottom) fill=(accent) text-anchor="end" { "政策导览" }
            }
        }
    };
    picture.into_string()
}

/// The line below the title.
fn below(document: &Document) -> String {
    let day = |day: &Option<String>, what: &str| {
        day.as_deref().and_then(in_words).map(|day| format!("{day}{what}"))
    };
    let day = day(&document.adopted, "通过").or_else(|| day(&document.published, "发布"));
    // The line holds so many characters beside the site's name.
    let issuer = cut(&document.issuer, if day.is_some() { 12.0 } else { 22.0 });
    day.map_or(issuer.clone(), |day| format!("{issuer}　{day}"))
}

/// The title in lines that break between its phrases, as large as there is room for.
fn set(phrases: &[String]) -> (f32, Vec<String>) {
    let room = PICTURE_SIZE.0 as f32 - 2.0 * MARGIN;
    let settings = SIZES.map(|(size, most)| (size, most, lines(phrases, room / size)));
    let [.., (smallest, most, last)] = &settings;
    let fits = settings.iter().find(|(_, most, lines)| lines.len() <= *most);
    fits.map_or_else(
        || {
            let mut shown: Vec<String> = last.iter().take(*most).cloned().collect();
            if let Some(line) = shown.last_mut() {
                *line = format!("{}…", cut(line, room / smallest - 2.0).trim_end_matches('…'));
            }
            (*smallest, shown)
        },
        |(size, _, lines)| (*size, lines.clone()),
    )
}

/// Phrases in lines of so many ems; a phrase that is longer than a line is broken.
fn lines(phrases: &[String], most: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for phrase in phrases {
        match lines.last_mut().filter(|line| ems(line) + ems(phrase) <= most) {
            Some(line) => line.push_str(phrase),
            None => lines.extend(broken(phrase, most)),
        }
    }
    lines
}

fn broken(phrase: &str, most: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for letter in phrase.chars() {
        if lines.last().is_some_and(|line| ems(line) + width(letter) > most) {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(letter);
        }
    }
    lines
}

/// The text, cut to so many ems.
fn cut(text: &str, most: f32) -> String {
    match broken(text, most).as_slice() {
        [first, _, ..] => format!("{first}…"),
        _ => text.into(),
    }
}

fn ems(text: &str) -> f32 {
    text.chars().map(width).sum()
}

/// The width of a character in ems, at the most.
fn width(letter: char) -> f32 {
    if letter.is_ascii() { 0.7 } else { 1.0 }
}

/// A colour of the page by day.
fn colour(token: &str) -> &'static str {
    let value = token_value(token).and_then(|value| value.split_once("var(--day, "));
    value.and_then(|(_, rest)| rest.split(')').next()).unwrap_or_default()
}

/// A list of faces.
fn face(token: &str) -> PreEscaped<String> {
    // Quotes of the style would end the attribute.
    PreEscaped(token_value(token).unwrap_or_default().replace('"', "'"))
}

fn token_value(token: &str) -> Option<&'static str> {
    let (_, rest) = TOKENS.split_once(&format!("--{token}:"))?;
    rest.split(';').next().map(str::trim)
}
