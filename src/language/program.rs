//! What the living page says.

use super::{Language, count, texts};

texts! {
    /// The texts that the page's program has to know.
    Program {
        // The filter.
        first_passage: "看第一段", "Go to the first passage";
        clear_filter: "清除筛选", "Clear filter";
        remove_filter: "取消筛选：", "Remove filter: ";
        no_such_term: "没有这样的筛选项。", "No such filter.";
        none: "无", "none";
        close: "关闭", "Close";

        // The outline.
        no_such_place: "没有这样的条目或标题。", "No such article or title.";
        no_such_title: "没有这样的标题。", "No such title.";

        // The search.
        title: "标题", "Title";
        preamble: "引言", "Introduction";
        words_apart: "各词不在同一段", "The words are in different passages";
        each_alone: "这些词各自都有，但没有一条同时有它们：",
            "Each of these words occurs, but no article has them all:";
        longest: "能找到的最长一段是：", "The longest part that occurs is:";
        nothing_of_it: "其中没有一个字在本文件里。", "None of these characters is in the document.";

        // The brief.
        brief: "一页简报", "One-page brief";
        taken_from: "摘自", "From ";
        choose_first: "请先在“筛选”中选择产业、地区或政策工具。",
            "First choose industries, regions or policy instruments in the filter.";
        print: "打印", "Print";
        definition: "界定", "Definition";
        targets: "目标", "Targets";
        no_targets: "文件没有专门为它写明目标。", "The document sets no target for it.";
        passages: "相关段落", "Relevant passages";
        no_passages: "除上述界定外，没有其他段落。", "There are no passages besides the definition.";
        instruments: "适用于各产业的政策工具", "Policy instruments for all industries";
        instruments_why: "下列条文谈到政策工具而未点名任何产业。",
            "These articles speak of policy instruments and name no industry.";
        no_year: "（未写年份）", " (no year given)";

        // The files of a brief.
        csv_head: "类别,名称,位置,关系,词语,原文,段落网址,简报,来源,网址,读取日期",
            "Section,Name,Place,Relation,Words,Original text,Passage link,Brief,Source,Address,Read on";
        source: "来源：", "Source: ";
        extract: "节选：", "Extract: ";

        // What can be done with a passage.
        copied: "已复制", "Copied";
        not_copied: "浏览器不允许复制，请手动选取",
            "The browser does not allow copying. Please select the text yourself.";
    }
}

impl Language {
    /// What stands between names of which any will do.
    #[must_use]
    pub fn comma(self) -> &'static str {
        self.pick("、", ", ")
    }

    /// The name of a document as titles are set.
    #[must_use]
    pub fn title(self, name: &str) -> String {
        match self {
            Self::Zh => format!("《{name}》"),
            Self::En => name.to_owned(),
        }
    }

    /// So many passages; in an English page, where it stands beside a name, the number alone.
    #[must_use]
    pub fn passages(self, passages: usize) -> String {
        format!("{passages}{}", self.pick("段", ""))
    }

    /// So many places that the search found, likewise.
    #[must_use]
    pub fn hits(self, hits: usize) -> String {
        format!("{hits}{}", self.pick("处", ""))
    }

    /// A paragraph by its number.
    #[must_use]
    pub fn paragraph(self, number: usize) -> String {
        match self {
            Self::Zh => format!("第{number}段"),
            Self::En => format!("paragraph {number}"),
        }
    }

    /// What the filter found.
    #[must_use]
    pub fn found(self, names: &str, passages: usize, articles: usize) -> String {
        match self {
            Self::Zh => format!("{names}：{passages}段相关，分布在{articles}条中。"),
            Self::En => {
                let articles = count(articles, "article", "articles");
                format!("{names}: {} in {articles}. ", count(passages, "passage", "passages"))
            }
        }
    }

    /// What of the address was ignored stands between these.
    #[must_use]
    pub fn ignored(self) -> (&'static str, &'static str) {
        self.pick(
            ("网址中的“", "”在本文件里没有，已忽略。"),
            ("“", "” in the address is not in this document and was ignored."),
        )
    }

    /// What was looked for stands between these, where nothing was found.
    #[must_use]
    pub fn nothing_found(self) -> (&'static str, &'static str) {
        self.pick(("没有找到“", "”。"), ("Nothing found for “", "”."))
    }

    /// How much was found, behind what was looked for. `is_beside`: also outside of articles.
    #[must_use]
    pub fn hits_in(self, hits: usize, articles: usize, is_beside: bool) -> String {
        match self {
            Self::Zh => {
                let place = match (articles, is_beside) {
                    (_, false) => format!("，在{articles}条中"),
                    // Not every text has articles.
                    (0, true) => String::new(),
                    (_, true) => format!("，在{articles}条中及条文之外"),
                };
                format!("：{hits}处{place}。")
            }
            Self::En => {
                let beside = if is_beside { " and outside them" } else { "" };
                let place = match (articles, is_beside) {
                    (0, true) => String::new(),
                    _ => format!(" in {}{beside}", count(articles, "article", "articles")),
                };
                format!(": {}{place}.", count(hits, "match", "matches"))
            }
        }
    }

    /// How often words occur, behind them.
    #[must_use]
    pub fn so_many(self, hits: usize) -> String {
        match self {
            Self::Zh => format!("（{hits}处）"),
            Self::En => format!(" ({hits})"),
        }
    }

    /// How much of what was found the list leaves out.
    #[must_use]
    pub fn more_hits(self, hits: usize) -> String {
        match self {
            Self::Zh => format!("后面还有{hits}处：用“下一处”逐一查看，或输入更多的字。"),
            Self::En => format!("{hits} more: step through them with “Next match”, or type more."),
        }
    }

    /// The targets that concern the choice.
    #[must_use]
    pub fn targets_found(self, names: &str, some: usize, all: usize) -> String {
        match (self, some) {
            (Self::Zh, 0) => format!("{names}：没有目标。"),
            (Self::Zh, _) => format!("{names}：{all}项目标中的{some}项。"),
            (Self::En, 0) => format!("{names}: no targets."),
            (Self::En, _) => format!("{names}: {some} of {all} targets."),
        }
    }

    /// The name of the way out of the filter to what it found.
    #[must_use]
    pub fn see_passages(self, passages: usize) -> String {
        match self {
            Self::Zh => format!("查看{passages}段"),
            Self::En => format!("Show {}", count(passages, "passage", "passages")),
        }
    }

    /// Where and on what day something was read.
    #[must_use]
    pub fn read_at(self, address: &str, day: &str) -> String {
        match self {
            Self::Zh => format!("网址：{address}（{day}）"),
            Self::En => format!("Address: {address} ({day})"),
        }
    }

    /// The name of a button that saves a brief in this format.
    #[must_use]
    pub fn save(self, format: &str) -> String {
        self.pick("下载", "Download ").to_owned() + format
    }

    /// The year of a target, behind its name.
    #[must_use]
    pub fn in_year(self, year: u16) -> String {
        match self {
            Self::Zh => format!("（{year}年）"),
            Self::En => format!(" ({year})"),
        }
    }
}
