//! SVG to PNG, for what can't show SVG: share pictures and icons of home screens.

use std::path::Path;

use anyhow::{Context, Result, bail};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Group, Node, Options, Text, Tree};

/// Colours are told apart by so many bits of each channel: what is drawn has few.
const BITS: u8 = 4;

/// Paints with the fonts of this machine.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub(crate) fn new() -> Self {
        let mut options = Options::default();
        options.fontdb_mut().load_system_fonts();
        Self { options }
    }

    /// Paints a picture as wide as it says, or nothing where a character of it is in no font.
    pub(crate) fn paint(&self, svg: &str) -> Result<Option<Vec<u8>>> {
        let tree = Tree::from_str(svg, &self.options).context("the picture is no SVG")?;
        let mut texts = Vec::new();
        collect(tree.root(), &mut texts);
        // A text without any font isn't in the tree at all.
        let is_whole =
            texts.len() == svg.matches("<text").count() && texts.into_iter().all(is_drawn);
        if !is_whole {
            return Ok(None);
        }
        png(&tree, tree.size().width()).map(Some)
    }

    /// Paints a picture without text so wide.
    pub(crate) fn icon(&self, svg: &Path, width: u16) -> Result<Vec<u8>> {
        let text = std::fs::read_to_string(svg)
            .with_context(|| format!("{} can't be read", svg.display()))?;
        let tree = Tree::from_str(&text, &self.options).context("the icon is no SVG")?;
        png(&tree, f32::from(width))
    }
}

fn collect<'a>(group: &'a Group, texts: &mut Vec<&'a Text>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, texts),
            Node::Text(text) => texts.push(text),
            _ => {}
        }
    }
}

/// Whether there is a glyph for each character: number 0 is the box for what is missing.
fn is_drawn(text: &Text) -> bool {
    let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs).peekable();
    glyphs.peek().is_some() && glyphs.all(|glyph| glyph.id.0 != 0)
}

fn png(tree: &Tree, width: f32) -> Result<Vec<u8>> {
    let scale = width / tree.size().width();
    let height = tree.size().height() * scale;
    let mut pixmap = Pixmap::new(width as u32, height as u32).context("the picture has no size")?;
    // Where icons are shown, what is transparent turns black.
    pixmap.fill(Color::WHITE);
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    indexed(&pixmap)
}

/// A PNG with a palette: a fifth of one with a colour for each pixel.
fn indexed(pixmap: &Pixmap) -> Result<Vec<u8>> {
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let mut places = Vec::with_capacity(pixmap.pixels().len());
    for pixel in pixmap.pixels() {
        let colour = [pixel.red(), pixel.green(), pixel.blue()];
        let near = |other: &[u8; 3]| {
            other.iter().zip(&colour).all(|(one, two)| one >> (8 - BITS) == two >> (8 - BITS))
        };
        let place = palette.iter().position(near).unwrap_or_else(|| {
            palette.push(colour);
            palette.len() - 1
        });
        let Ok(place) = u8::try_from(place) else { bail!("the picture has too many colours") };
        places.push(place);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&places)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::Painter;

    #[test]
    fn a_character_without_a_font_leaves_the_picture_out() {
        let svg = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"30\">\
                 <text y=\"20\">{text}</text></svg>"
            )
        };
        // A code point for private use, which no font of a system has.
        assert_eq!(Painter::new().paint(&svg("\u{F8FE1}")).unwrap(), None);
    }

    #[test]
    fn an_icon_is_as_wide_as_asked() {
        let favicon = crate::paths::root().join("public/favicon.svg");
        let png = Painter::new().icon(&favicon, 180).unwrap();
        assert!(png.starts_with(b"\x89PNG"));
        assert_eq!(png[16..24], [0, 0, 0, 180, 0, 0, 0, 180]);
    }
}
