//! The languages of the interface, and what it says in each: typed tables, so that a text that is missing in
//! one of them doesn't compile.
//!
//! [`Page`] is what is written when a page is made, [`Program`] what the living page says, so that its program
//! carries no more than its own. What has numbers or names in it is a function beside its table. The document
//! is in neither: it stays as it is, and what is Chinese in an English page says so by its `lang`.

mod numeral;
mod page;
mod program;

pub use numeral::numeral;
pub use page::Page;
pub use program::Program;
pub(crate) use program::fill;

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// Simplified Chinese, as the documents are.
    #[default]
    Zh,
    /// English.
    En,
}

/// The tag of the Chinese that documents and editors write.
const CHINESE: &str = "zh-Hans";

impl Language {
    /// All of them, the usual one first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag, as `lang` attributes have it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.pick(CHINESE, "en")
    }

    /// The language of a tag; of any that isn't English, Chinese.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        if tag.starts_with("en") { Self::En } else { Self::Zh }
    }

    /// What addresses call it: `?lang=en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.pick("zh", "en")
    }

    /// What it is called in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.pick("中文", "English")
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        self.pick(Self::En, Self::Zh)
    }

    /// What the names of its files have before their ending.
    #[must_use]
    pub fn infix(self) -> &'static str {
        self.pick("", ".en")
    }

    /// What is said in this language.
    pub fn pick<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Zh => chinese,
            Self::En => english,
        }
    }

    /// A name of the document, or its translation where the interface is English and there is one.
    #[must_use]
    pub fn name<'a>(self, name: &'a str, name_en: &'a str) -> &'a str {
        if self == Self::En && !name_en.is_empty() { name_en } else { name }
    }

    /// The `lang` of what is Chinese; none where the page is Chinese anyway.
    #[must_use]
    pub fn of_chinese(self) -> Option<&'static str> {
        self.pick(None, Some(CHINESE))
    }

    /// The `lang` of what the interface says within the document; none where both are Chinese.
    #[must_use]
    pub fn of_interface(self) -> Option<&'static str> {
        self.pick(None, Some("en"))
    }
}

/// The title of a page, or of a tab, that shows this of a document.
#[must_use]
pub fn titled(shown: &str, document: &str) -> String {
    format!("{shown} | {document}")
}

/// Whether a text has Chinese characters in it.
#[must_use]
pub fn is_chinese(text: &str) -> bool {
    text.contains(|character| ('\u{3001}'..='\u{ffee}').contains(&character))
}

/// So many of a thing, in English.
#[must_use]
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A day in English: 19 June 2023 for `2023-06-19`.
#[must_use]
pub fn day_in_english(day: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut numbers = day.split('-').map(|number| number.parse::<usize>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(format!("{day} {} {year}", MONTHS.get(month.checked_sub(1)?)?))
}

/// A table of texts: each has a name, and stands there in Chinese and in English.
macro_rules! texts {
    ($(#[$about:meta])* $table:ident { $($name:ident: $chinese:literal, $english:literal;)+ }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $table {
            $(#[doc = $english] pub $name: &'static str,)+
        }

        impl $table {
            /// The texts in a language.
            #[must_use]
            pub fn of(language: Language) -> &'static Self {
                static CHINESE: $table = $table { $($name: $chinese,)+ };
                static ENGLISH: $table = $table { $($name: $english,)+ };
                language.pick(&CHINESE, &ENGLISH)
            }

            /// Every text by its name.
            #[must_use]
            pub fn entries(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)+]
            }
        }
    };
}
use texts;
