//! What the living page says.

use super::{Language, texts};
use crate::document::id;

texts! {
    /// The texts that the page's program has to know.
    Program {
        // The filter.
        first_passage: "跳到第一处", "Go to the first one";
        clear_filter: "清除筛选", "Clear filter";
        remove_filter: "取消筛选：", "Remove filter: ";
        no_such_term: "未找到相应选项，试试搜索全文。", "No such filter. Try a search of the text.";
        by_word: "据“{}”", "by “{}”";
        text_has: "{}写到“{}”", "{} has “{}”";
        in_text: "全文“{}”{}处", "“{}” in the text: {} {match|matches}";
        in_others: "在其他文件中查找", "Search the other documents";
        not_named: "本文未点名{}。", "The document does not name {}. ";
        may_mean: "可能相关的表述：", "What may stand for it: ";
        source_is: "（据{}《{}》，{}）", " (as {} has it: {}, {})";
        terms_found: "找到{}个筛选项。", "{} {filter|filters} found.";
        none: "无", "none";
        close: "关闭", "Close";

        // The outline.
        no_such_place: "没有这样的条目或标题。", "No such article or title.";
        no_such_title: "没有这样的标题。", "No such title.";
        titles_found: "找到{}个标题。", "{} {title|titles} found.";

        // The search.
        title: "标题", "Title";
        preamble: "引言", "Introduction";
        cover: "印发通知", "Covering notice";
        closing: "落款", "Closing";
        words_apart: "各词不在同一段", "The words are in different passages";
        some_words: "只有其中部分词", "Only some of the words";
        longest: "最长匹配片段：", "The longest part that occurs:";
        nothing_of_it: "其中没有一个字在本文件里。", "None of these characters is in the document.";

        // The brief.
        brief: "一页简报", "One-page brief";
        taken_from: "摘自", "From ";
        choose_first: "请先在“筛选”中选择产业、地区或政策工具。",
            "First choose industries, regions or policy instruments in the filter.";
        print: "打印", "Print";
        definition: "专段部署", "Passages of its own";
        targets: "目标", "Targets";
        no_targets: "文中未单列这方面的目标。", "The document sets no target for it.";
        passages: "相关段落", "Relevant passages";
        no_passages: "除上述专段外，没有其他段落。", "There are no passages besides its own.";
        of_group: "整类适用", "For the whole group";
        as_group: "作为{}，还适用", "As one of the {}, it also has";
        apart: "仅在同一段", "In the same paragraph only";
        apart_why: "下列段落同时写到所选各项，但没有一句话把它们写在一起。",
            "These paragraphs mention all that is chosen, but no sentence in them connects it.";
        instruments: "通用支持政策", "Support for industry in general";
        instruments_why: "每项政策工具各列一句未限定产业的条文。",
            "For each policy instrument one sentence that is not limited to an industry.";
        more_of_it: "另有{}段", "{} more {passage|passages}";
        no_year: "（未写年份）", " (no year given)";

        // The files of a brief.
        csv_head: "类别,名称,位置,关系,层级,词语,原文,段落网址,简报,来源,网址,读取日期",
            "Section,Name,Place,Relation,Level,Words,Original text,Passage link,Brief,Source,Address,Read on";
        source: "来源：", "Source: ";
        extract: "节选：", "Extract: ";
        not_own: "这不是本网站发布的文件，未经本网站核实。",
            "This site did not publish this document and has not checked it.";

        // What can be done with a passage.
        copied: "已复制", "Copied";
        not_copied: "浏览器不允许复制，请手动选取",
            "The browser does not allow copying. Please select the text yourself.";

        // Sentences, filled by the functions below.
        paragraph: "第{}段", "paragraph {}";
        found: "{}：{}段相关，分布在{}条中。", "{}: {} {passage|passages} in {} {article|articles}. ";
        found_of_group: "另有{}段整类适用。", "{} {passage|passages} on the whole group. ";
        found_apart: "另有{}段仅在同一段中写到，没有写在同一句。",
            "{} {passage|passages} with all of it in different sentences. ";
        so_many_of_group: "整类{}段", "group {}";
        so_many_apart: "仅同段{}段", "same paragraph {}";
        with_groups: "含整类适用", "With whole groups";
        drop_one: "去掉“{}”：{}", "Without “{}”: {}";
        previous_match: "上一处", "Previous one";
        next_match: "下一处", "Next one";
        ignored: "网址中的“{}”在本文件里没有，已忽略。",
            "“{}” in the address is not in this document and was ignored.";
        nothing_found: "没有找到“{}”。", "Nothing found for “{}”.";
        hits: "“{}”：{}处。", "“{}”: {} {match|matches}.";
        hits_in_articles: "“{}”：{}处，在{}条中。", "“{}”: {} {match|matches} in {} {article|articles}.";
        hits_beside: "“{}”：{}处，在{}条中及条文之外。",
            "“{}”: {} {match|matches} in {} {article|articles} and elsewhere.";
        so_many: "“{}”（{}处）", "“{}” ({} {match|matches})";
        query_cut: "搜索内容过长，只按前{}个字查找。",
            "The search text is too long: only its first {} characters are used.";
        more_hits: "后面还有{}处：用“下一处”逐一查看，或输入更多的字。",
            "{} more: step through them with “Next match”, or type more.";
        no_targets_of: "{}：没有目标。", "{}: no targets.";
        targets_of: "{}：{}项目标中的{}项。", "{}: {} of {} {target|targets}.";
        see_passages: "查看{}段", "Show {} {passage|passages}";
        in_year: "（{}年）", " ({})";
        read_at: "网址：{}（{}）", "Address: {} ({})";
        save: "下载{}", "Download {}";
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
        fill(self.pick("《{}》", "{}"), &[name])
    }

    /// So many passages; in an English page, where it stands beside a name, the number alone.
    #[must_use]
    pub fn passages(self, passages: usize) -> String {
        passages.to_string() + self.pick("段", "")
    }

    /// So many places that the search found, likewise.
    #[must_use]
    pub fn hits(self, hits: usize) -> String {
        hits.to_string() + self.pick("处", "")
    }

    /// A paragraph by its number.
    #[must_use]
    pub fn paragraph(self, number: usize) -> String {
        fill(Program::of(self).paragraph, &[&number.to_string()])
    }

    /// What the filter found: how many passages with a sentence of their own, on the whole group, and merely with all of
    /// it.
    #[must_use]
    pub fn found(self, names: &str, [own, of_group, apart]: [usize; 3], articles: usize) -> String {
        let say = Program::of(self);
        let mut text = fill(say.found, &[names, &own.to_string(), &articles.to_string()]);
        for (sentence, count) in [(say.found_of_group, of_group), (say.found_apart, apart)] {
            if count > 0 {
                text += &fill(sentence, &[&count.to_string()]);
            }
        }
        text
    }

    /// So many passages with a sentence of their own, on the whole group, and merely with all of it.
    #[must_use]
    pub fn level_counts(self, [own, of_group, apart]: [usize; 3]) -> String {
        let say = Program::of(self);
        let others = [(say.so_many_of_group, of_group), (say.so_many_apart, apart)];
        let others = others.into_iter().filter(|(_, count)| *count > 0);
        let others = others.map(|(text, count)| fill(text, &[&count.to_string()]));
        let own = (own > 0 || of_group + apart == 0).then(|| self.passages(own));
        own.into_iter().chain(others).collect::<Vec<_>>().join(" · ")
    }

    /// The heading above what is said of whole groups.
    #[must_use]
    pub fn as_group(self, names: &[String]) -> String {
        fill(Program::of(self).as_group, &[&names.join(self.comma())])
    }

    /// How many more passages there are of a kind of which one is shown.
    #[must_use]
    pub fn more_of_it(self, passages: usize) -> String {
        fill(Program::of(self).more_of_it, &[&passages.to_string()])
    }

    /// How much was found of `query`, which is HTML. `is_beside`: also outside of articles.
    #[must_use]
    pub fn hits_of(self, query: &str, hits: usize, articles: usize, is_beside: bool) -> String {
        let say = Program::of(self);
        let sentence = match (hits, articles, is_beside) {
            (0, ..) => say.nothing_found,
            // Not every text has articles.
            (_, 0, true) => say.hits,
            (_, _, true) => say.hits_beside,
            (_, _, false) => say.hits_in_articles,
        };
        fill(sentence, &[query, &hits.to_string(), &articles.to_string()])
    }

    /// That of a query only so many characters are looked for.
    #[must_use]
    pub fn query_cut(self, characters: usize) -> String {
        fill(Program::of(self).query_cut, &[&characters.to_string()])
    }

    /// How many terms of the filter a name found.
    #[must_use]
    pub fn terms_found(self, terms: usize) -> String {
        fill(Program::of(self).terms_found, &[&terms.to_string()])
    }

    /// How many titles of the outline words found.
    #[must_use]
    pub fn titles_found(self, titles: usize) -> String {
        fill(Program::of(self).titles_found, &[&titles.to_string()])
    }

    /// How often words occur.
    #[must_use]
    pub fn so_many(self, words: &str, hits: usize) -> String {
        fill(Program::of(self).so_many, &[words, &hits.to_string()])
    }

    /// How much of what was found the list leaves out.
    #[must_use]
    pub fn more_hits(self, hits: usize) -> String {
        fill(Program::of(self).more_hits, &[&hits.to_string()])
    }

    /// The targets that concern the choice.
    #[must_use]
    pub fn targets_found(self, names: &str, some: usize, all: usize) -> String {
        let say = Program::of(self);
        let sentence = if some == 0 { say.no_targets_of } else { say.targets_of };
        let (first, second) = self.pick((all, some), (some, all));
        fill(sentence, &[names, &first.to_string(), &second.to_string()])
    }

    /// The name of the way out of the filter to what it found.
    #[must_use]
    pub fn see_passages(self, passages: usize) -> String {
        fill(Program::of(self).see_passages, &[&passages.to_string()])
    }

    /// Where and on what day something was read.
    #[must_use]
    pub fn read_at(self, address: &str, day: &str) -> String {
        fill(Program::of(self).read_at, &[address, day])
    }

    /// A text of a document that isn't the site's own, with the note that says so.
    #[must_use]
    pub fn not_own(self, text: &str) -> String {
        self.with_note(text, Program::of(self).not_own)
    }

    /// That a document isn't the site's own, and the day on which it was read.
    #[must_use]
    pub fn not_own_read_on(self, day: &str) -> String {
        self.with_note(Program::of(self).not_own, day)
    }

    fn with_note(self, text: &str, note: &str) -> String {
        fill(self.pick("{}（{}）", "{} ({})"), &[text, note])
    }

    /// The name of a button that saves something in this format.
    #[must_use]
    pub fn save(self, format: &str) -> String {
        fill(Program::of(self).save, &[format])
    }

    /// A day or a month as data has it: 2023年5月 for `2023-05`.
    #[must_use]
    pub fn month_or_day(self, date: &str) -> String {
        let numbers = date.split('-').map(|number| number.trim_start_matches('0'));
        let in_words =
            numbers.zip(["年", "月", "日"]).map(|(number, unit)| number.to_owned() + unit);
        self.pick(in_words.collect(), date.into())
    }

    /// The year of a target, behind its name.
    #[must_use]
    pub fn in_year(self, year: u16) -> String {
        fill(Program::of(self).in_year, &[&year.to_string()])
    }
}

/// A sentence with the values in the places of `{}`; of `{one|many}` the word that fits the number before it.
/// The program has dozens of sentences, and this is smaller than code for each.
#[must_use]
pub(crate) fn fill(sentence: &str, values: &[&str]) -> String {
    let (mut filled, mut last, mut rest) = (String::new(), "", sentence);
    let mut values = values.iter();
    while let Some((before, behind)) = rest.split_once('{') {
        let (inside, tail) = behind.split_once('}').unwrap_or((behind, ""));
        filled += before;
        filled += match inside.split_once('|') {
            Some((one, many)) => {
                if last == "1" {
                    one
                } else {
                    many
                }
            }
            None => {
                last = values.next().copied().unwrap_or_default();
                last
            }
        };
        rest = tail;
    }
    filled + rest
}

impl Program {
    /// What the text outside the sections is called: the cover, the preamble or the closing, by its id.
    #[must_use]
    pub fn apart(&self, id: &str) -> &'static str {
        match id {
            id::COVER => self.cover,
            id::CLOSING => self.closing,
            _ => self.preamble,
        }
    }
}
