//! What pages say that is written when they are made.

use super::{Language, count, day_in_english, texts};

texts! {
    /// The texts of a page that its program doesn't need.
    Page {
        // The masthead, the bar, and what opens from them.
        skip: "跳到正文", "Skip to the text";
        name: "政策导览", "Policy explorer";
        views: "视图", "Views";
        text: "正文", "Text";
        back_to_text: "‹ 正文", "‹ Text";
        targets: "目标", "Targets";
        coverage: "分布", "Coverage";
        targets_described: "文件提出的每一项目标和承诺，各附原文。", "Each target and commitment of the document, with its words.";
        coverage_described: "每个产业、地区和政策工具由哪些条文提到，各有几段。", "Which articles speak of each industry, place and instrument, and in how many passages.";
        comparison_described: "与相关文件逐处对照，两边都是原文。", "The document beside a related one, passage by passage, each in its own words.";
        in_the_text: "在全文中查看", "See it in the text";
        comparison: "沿革", "Comparison";
        side_by_side: "沿革：两份文件逐处对照", "Comparison: two documents side by side";
        search_text: "搜索全文", "Search the text";
        search_hint: "搜索：字词或拼音", "Search: Chinese or pinyin";
        embed: "嵌入", "Embed";
        settings: "显示设置", "Display settings";
        common: "常用", "Main functions";
        contents: "目录", "Contents";
        filter_short: "筛选", "Filter";
        more: "更多", "More";
        where_you_are: "您所在的位置", "Where you are";
        ways_in: "从这里开始", "Where to begin";
        my_industry: "我的行业", "My industry";
        download_or_print: "下载、打印", "Download or print";
        on_paper: "打印", "Print";
        print_or_save: "打印 / 存为 PDF", "Print or save as PDF";
        about_the_whole: "看全文介绍", "About the whole document";
        original_counts: "以来源文件为准。来源：", "The published original prevails. Source: ";
        site_of: "网站：", "Site: ";
        made_with: "由政策导览生成，版本", "Made with Policy explorer, version ";
        report_error: "我要纠错", "Report an error";
        close: "关闭", "Close";
        back: "返回", "Back";
        documents: "文件", "Documents";
        open_in_explorer: "在政策导览中打开", "Open in Policy explorer";
        source_is: "来源：", "Source: ";
        foreign: "这不是本网站发布的文件。", "This site did not publish this document.";
        foreign_unchecked: "内容未经本网站核实。", "This site has not checked what it says.";
        foreign_name: "文件：", "File: ";
        foreign_title: "非本网站文件：", "Not of this site: ";
        foreign_facts: "以下各项由文件自己写明，未经本网站核实。",
            "This is what the file says of itself; this site has not checked it.";
        foreign_back: "回到本网站的文件", "Back to this site’s documents";
        unscripted: "脚本没有运行：浏览器已停用，或嵌入它的页面不允许。",
            "Scripts do not run: the browser has them off, or the page around this one does not allow them. ";
        unstarted: "页面的程序没有运行：可能网络中断、网站刚刚更新，或浏览器较旧。",
            "The page’s program does not run: the network may have failed, the site may just have been \
             updated, or the browser is old. ";
        unstarted_rest: "搜索、筛选与动态图表不可用，全文、目录和数据表不受影响。",
            "Search, filters and live charts are not available; text, contents and data tables are.";
        reload: "重新载入", "Reload";
        files_beside: "每份文件是一个网页文件。放在同一个文件夹里，就能从这里打开。",
            "Each document is one web page file. Keep the files in one folder to open them from here.";
        own_file: "打开您设备上的 document.json…", "Open a document.json from your device…";
        not_uploaded: "文件只在本机读取，不会上传。", "The file is read on your device and not uploaded.";

        // Search.
        results: "搜索结果", "Search results";
        elsewhere: "其他文件", "Other documents";
        previous_hit: "上一处", "Previous match";
        next_hit: "下一处", "Next match";
        list: "列表", "List";
        end_search: "结束搜索", "End search";
        everywhere: "也在其他文件中查找", "Search the other documents too";

        // Outline and filter.
        find_title: "查标题，或跳到一条", "Find a title, or go to an article";
        find_title_hint: "标题、拼音、第八条、8", "Title, pinyin or number";
        unfold: "全部展开", "Expand all";
        fold: "全部收起", "Collapse all";
        previous_article: "‹ 上一条", "‹ Previous";
        next_article: "下一条 ›", "Next ›";
        filter: "筛选", "Filter";
        found: "筛选结果", "Filter results";
        find_term: "查找筛选项", "Find a filter";
        find_term_hint: "查找：名称、别名、拼音", "Find: name or pinyin";
        see_coverage: "看各项在各条的分布", "See which articles cover what";
        filter_off: "筛选需要启用脚本；全文与目录不受影响。",
            "Filters need scripts to be on. Text and contents work without them.";
        by_editor: "（编者归类）", " (editor’s grouping)";
        modes: "显示方式", "Display";
        read: "全文标注", "Full text";
        extract: "只看相关", "Relevant only";
        brief: "一页简报", "One-page brief";
        chart_too_large: "产业和部分太多，页面放不下各产业篇幅的图表。",
            "There are too many industries and parts for the chart of how much is said of each.";
        brief_region: "简报", "Brief";

        // The document's head.
        facts: "文件信息", "About this document";
        facts_and_files: "文件信息与数据下载", "About this document and its data";
        title: "标题", "Title";
        title_en: "英文标题（非官方）", "Title in English (unofficial)";
        issuer: "发文机关", "Issued by";
        adopted: "通过日期", "Adopted";
        published: "发布日期", "Published";
        source: "来源", "Source";
        note: "说明", "Note";
        schema: "数据版本", "Data version";
        not_said: "文中没有写明", "Not stated in the text";
        checksum: "数据校验", "Checksum";
        download: "下载", "Download";
        file_text: "文本", "Text";
        file_annotations: "编者标注", "Editor’s annotations";
        file_data: "数据", "Data";
        embed_here: "放进别的网页：做一段嵌入代码", "Put it in another web page: make an embed code";
        was: "原文“", "The source had “";
        is: "”，本页作“", "”; this page has “";
        because: "”。", "”. ";

        // What can be done with a passage.
        copy_link: "复制链接", "Copy link";
        copy_text: "复制文字", "Copy text";
        copy_official: "复制引文（公文）", "Copy citation (official style, in Chinese)";
        copy_gb: "复制引文（GB/T 7714）", "Copy citation (GB/T 7714)";
        share_passage: "分享…", "Share…";
        share: "分享", "Share";
        selected: "所选文字", "Selected text";
        copy_selection: "复制所选文字的链接", "Copy link to selected text";
        this_passage: "本段…", "This passage…";
        of_part: "本部分的链接与引用", "Link to and cite this part";
        of_article: "本条的链接与引用", "Link to and cite this article";
        of_passage: "本段的链接与引用", "Link to and cite this passage";

        // Display settings.
        size: "字号", "Text size";
        size_usual: "标准", "Standard";
        size_large: "大", "Large";
        size_larger: "更大", "Larger";
        size_largest: "最大", "Largest";
        colours: "颜色", "Colours";
        colours_system: "随系统", "As the system";
        colours_light: "浅色", "Light";
        colours_dark: "深色", "Dark";
        keys: "快捷键", "Keyboard";
        keys_single: "单键快捷键", "Single-key shortcuts";
        keys_which: "/ 搜索，j 下一条，k 上一条，Esc 返回",
            "/ search, j next article, k previous article, Esc back";

        // Targets.
        of_base: "占", "of ";
        no_year: "没有写年份", "No year given";
        reported: "文中报告的数字，不是目标", "Reported in the text, no target";
        no_industry: "没有写产业", "No industry named";
        open: "文中没有写明：", "Not stated in the text: ";
        open_number: "数字", "a number";
        open_base: "占什么的比重", "what it is a share of";
        open_year: "年份", "a year";
        target: "目标", "Target";
        figure: "数值", "Figure";
        base: "占", "Share of";
        year: "年份", "Year";
        kind: "类型", "Kind";
        industry: "产业", "Industry";
        place: "出处", "Place";
        quote: "原文", "Original text";
        group_by: "分组：", "Group by: ";
        by_year: "按年份", "Year";
        by_kind: "按类型", "Kind";
        by_industry: "按产业", "Industry";
        by_article: "按条文", "Article";
        list_and_files: "列表与文件", "List and files";
        copy_table: "复制表格", "Copy table";
        targets_table: "目标一览表，可滚动", "Table of targets, scrollable";
        commitments: "承诺事项", "Commitments";
        commitment: "事项", "Commitment";
        body: "主体", "Body";
        deadline: "期限", "Time";
        no_body: "文中未写明由谁负责", "The text does not say who is responsible";
        no_deadline: "未注明期限", "No time given";
        all: "全部", "All";
        commitments_table: "承诺事项一览表，可滚动", "Table of commitments, scrollable";
        no_targets: "文件没有列出目标。", "The document sets no targets.";
        no_baseline: "原文未列基期数值，本页不作补充。",
            " The document gives no baseline figures, and none are added here.";

        // Charts and matrices.
        chart_ways: "图与数据", "Chart and data";
        table: "数据表", "Data table";
        matrices: "分布表", "Coverage tables";
        length: "篇幅", "Length";
        articles: "条文", "articles";
        sort: "排序：", "Sort by: ";
        by_group: "按类别", "Group";
        by_passages: "按段数", "Number of passages";
        passages: "段", "Passages";

        // What became of an earlier document.
        not_compared: "本网站没有为这份文件作对照。", "This site does not compare this document with another.";
        and: "与", " and ";
        by_editor_alone: "编者所作的对照，不是文件本身的说法。",
            "The comparison is the editor’s; the documents do not make it.";
        by_theme: "按主题", "Theme";
        by_relation: "按关系", "Relation";
        no_counterpart_in: "未见对应", ": no counterpart found";
        no_link: "没有对照", "Not compared";
        no_link_marked: "编者没有标出对应", "The editor has marked no counterpart";
    }
}

/// What an English page says once in each view that shows translations.
const UNOFFICIAL: &str = "Titles and names in English are unofficial translations.";

impl Language {
    /// That the names are translations, where they are.
    #[must_use]
    pub fn unofficial(self) -> Option<&'static str> {
        self.pick(None, Some(UNOFFICIAL))
    }

    /// What is said of the numbers beside the terms, where they stand there without a unit.
    #[must_use]
    pub fn passages_are_counted(self) -> Option<&'static str> {
        self.pick(None, Some("Numbers count passages."))
    }

    /// The name of the button that opens the list of documents.
    #[must_use]
    pub fn change_document(self, present: &str) -> String {
        self.pick("换一个文件，现在是", "Change document. Now showing: ").to_owned() + present
    }

    /// A day: `YYYY-MM-DD` in a Chinese page, 19 June 2023 in an English one.
    #[must_use]
    pub fn day(self, day: &str) -> String {
        let english = if self == Self::En { day_in_english(day) } else { None };
        english.unwrap_or_else(|| day.to_owned())
    }

    /// The description of a page for search engines, where the text doesn't give one in its language.
    #[must_use]
    pub fn description(self, title_en: &str) -> Option<String> {
        match self {
            Self::Zh => None,
            Self::En => Some(format!(
                "The full Chinese text of “{title_en}” (unofficial translation of the title) with contents, search, \
                 filters by industry, targets and charts in English."
            )),
        }
    }

    /// The name of a facet's controls.
    #[must_use]
    pub fn filter_by(self, facet: &str) -> String {
        match self {
            Self::Zh => format!("按{facet}筛选"),
            Self::En => format!("Filter by {}", facet.to_lowercase()),
        }
    }

    /// The name of what is below a title.
    #[must_use]
    pub fn contents_of(self, title: &str) -> String {
        match self {
            Self::Zh => format!("“{title}”的下级目录"),
            Self::En => format!("Contents of “{title}”"),
        }
    }

    /// What was mended in the source.
    #[must_use]
    pub fn corrected(self, corrections: usize) -> String {
        match self {
            Self::Zh => format!("本页对来源文本作了{corrections}处更正"),
            Self::En => {
                format!(
                    "{} made to the source text",
                    count(corrections, "correction", "corrections")
                )
            }
        }
    }

    /// By when, as a heading.
    #[must_use]
    pub fn by_year(self, year: u16) -> String {
        match self {
            Self::Zh => format!("到{year}年"),
            Self::En => format!("By {year}"),
        }
    }

    /// A year in which something is to be done.
    #[must_use]
    pub fn of_year(self, year: u16) -> String {
        format!("{year}{}", self.pick("年", ""))
    }

    /// The name of the commitments of a document.
    #[must_use]
    pub fn commitments_of(self, title: &str) -> String {
        match self {
            Self::Zh => format!("{title}的承诺事项"),
            Self::En => format!("Commitments of {title}"),
        }
    }

    /// What a register of so many commitments holds, and what it says of who is responsible.
    #[must_use]
    pub fn commitments_lead(self, all: usize) -> String {
        match self {
            Self::Zh => format!(
                "共{all}项，是要做的事，不是要达到的状态：收录原句写明由谁做、何时做或做多少的举措，均附原文。\
                 “主体”照录原句写明负责、牵头、统筹的一方，或受支持、鼓励、引导去做的一方；原句没有写的，不作推断。"
            ),
            Self::En => format!(
                "{}: deeds, not states to be reached. Listed are those of which the sentence says who does them, when, \
                 or how many. A body is one that the sentence names as responsible, leading or coordinating, or as \
                 supported, encouraged or guided to act; nothing is inferred.",
                count(all, "commitment", "commitments")
            ),
        }
    }

    /// How many of so many commitments a filter leaves, with `#` for the number.
    #[must_use]
    pub fn commitments_found(self, all: usize) -> String {
        match self {
            Self::Zh => format!("{all}项承诺中的#项。"),
            Self::En => format!("# of {}.", count(all, "commitment", "commitments")),
        }
    }

    /// A name with a tag.
    #[must_use]
    pub fn tagged(self, name: &str, tag: &str) -> String {
        match self {
            Self::Zh => format!("{name}（{tag}）"),
            Self::En => format!("{name} ({})", tag.to_lowercase()),
        }
    }

    /// The name of the targets of a year.
    #[must_use]
    pub fn targets_by(self, year: u16) -> String {
        match self {
            Self::Zh => format!("到{year}年的目标"),
            Self::En => format!("Targets for {year}"),
        }
    }

    /// How many targets there are: `kinds` are the kinds in words with their numbers.
    #[must_use]
    pub fn targets_lead(self, all: usize, kinds: &[(&str, usize)]) -> String {
        let kinds = kinds.iter().filter(|(_, count)| *count > 0);
        match self {
            Self::Zh => {
                let kinds: Vec<String> =
                    kinds.map(|(kind, count)| format!("{kind}{count}项")).collect();
                format!("全文{all}项目标：{}。均附原文。", kinds.join("、"))
            }
            Self::En => {
                let kinds: Vec<String> =
                    kinds.map(|(kind, count)| format!("{} {count}", kind.to_lowercase())).collect();
                let all = count(all, "target", "targets");
                format!("{all} by kind: {}. Each is quoted from the text.", kinds.join(", "))
            }
        }
    }

    /// How long a text is, and what can be done with it here: whether it is told by industries and targets.
    #[must_use]
    pub fn introduction(self, characters: usize, articles: usize, has_more: bool) -> String {
        let articles = match (self, articles) {
            (_, 0) => String::new(),
            (Self::Zh, _) => format!("、{articles}条"),
            (Self::En, _) => format!(" in {}", count(articles, "article", "articles")),
        };
        match (self, has_more) {
            (Self::Zh, true) => {
                format!("全文{characters}字{articles}。可搜索、引用，也可按行业和目标查看。")
            }
            (Self::Zh, false) => format!("全文{characters}字{articles}。可搜索、引用。"),
            (Self::En, true) => format!(
                "{characters} characters{articles}. Search and cite it, or look at it by industry and by target."
            ),
            (Self::En, false) => format!("{characters} characters{articles}. Search and cite it."),
        }
    }

    /// The way to so many targets.
    #[must_use]
    pub fn all_targets(self, targets: usize) -> String {
        match self {
            Self::Zh => format!("目标{targets}项"),
            Self::En => count(targets, "target", "targets"),
        }
    }

    /// How many numbers a text reports.
    #[must_use]
    pub fn reported_lead(self, count: usize) -> String {
        match self {
            Self::Zh => format!("另录文中报告的数字{count}个，是已做或已查明的情况，不是目标。"),
            Self::En => format!(
                " Listed besides: {}, which the text reports as done or found. They are no targets.",
                self::count(count, "number", "numbers")
            ),
        }
    }

    /// The title of the list of a document's targets; the document's name is set as titles are.
    #[must_use]
    pub fn targets_of(self, document: &str) -> String {
        match self {
            Self::Zh => format!("{document}的目标"),
            Self::En => format!("Targets of {document}"),
        }
    }

    /// The name of a chart's link to itself.
    #[must_use]
    pub fn link_of_chart(self, title: &str) -> String {
        match self {
            Self::Zh => format!("这张图的链接：{title}"),
            Self::En => format!("Link to this chart: {title}"),
        }
    }

    /// The name of a chart's table.
    #[must_use]
    pub fn table_of_chart(self, title: &str) -> String {
        match self {
            Self::Zh => format!("{title}，数据表，可滚动"),
            Self::En => format!("{title}: data table, scrollable"),
        }
    }

    /// The name of something that is wider than the page.
    #[must_use]
    pub fn scrollable(self, name: &str) -> String {
        match self {
            Self::Zh => format!("{name}，可滚动"),
            Self::En => format!("{name}, scrollable"),
        }
    }

    /// What the cells of a matrix of this facet show: by sections of a kind, or by the terms of another facet.
    #[must_use]
    pub fn cells_show(self, facet: &str, section: Option<&str>) -> String {
        match (self, section) {
            (Self::Zh, Some(section)) => format!(
                "数字：该{section}写到该{facet}的段数，颜色越深段数越多。◆ 其中有专段部署。◇ 对它所属整类的部署，适用于类中各项。"
            ),
            (Self::Zh, None) => format!(
                "数字：有一句话同时写到该{facet}与该列的段数，颜色越深段数越多。◆ 其中有专段部署。◇ 同一句写到的是它所属的整类。· 只在同一段、不在同一句。"
            ),
            (Self::En, Some(section)) => format!(
                "Numbers count the passages of the {} on the {}; the darker, the more. ◆ marks a passage that \
                 sets it out. ◇ counts passages on the whole group to which it belongs.",
                section.to_lowercase(),
                facet.to_lowercase()
            ),
            (Self::En, None) => format!(
                "Numbers count the passages with a sentence on both the {} and the column; the darker, the more. \
                 ◆ marks a passage that sets it out. ◇: the sentence is on the whole group to which it belongs. \
                 ·: both stand in the passage, but in no common sentence.",
                facet.to_lowercase()
            ),
        }
    }

    /// The name of an order by this column.
    #[must_use]
    pub fn sorted_by(self, column: &str) -> String {
        match self {
            Self::Zh => format!("按{column}"),
            Self::En => column.to_owned(),
        }
    }

    /// How many links two documents have.
    #[must_use]
    pub fn links(self, links: usize) -> String {
        match self {
            Self::Zh => format!("共{links}处，两边都照录原文。"),
            Self::En => format!(
                " {}, with the text of both sides as it stands.",
                count(links, "link", "links")
            ),
        }
    }

    /// That a matrix is too large for a page, and what shows its passages instead.
    #[must_use]
    pub fn matrix_too_large(self, title: &str, rows: usize, columns: usize) -> String {
        match self {
            Self::Zh => format!(
                "“{title}”有{rows}行、{columns}列，页面放不下这张表。请在“筛选”中选择，用一页简报查看相关段落。"
            ),
            Self::En => format!(
                "“{title}” has {rows} rows and {columns} columns, too many for a page. Choose terms in the filter \
                 and read their one-page brief instead."
            ),
        }
    }

    /// How many links have a relation, and what it means.
    #[must_use]
    pub fn links_of(self, links: usize, meaning: &str) -> String {
        match self {
            Self::Zh => format!("{links}处。{meaning}。"),
            Self::En => format!("{}. {meaning}.", count(links, "link", "links")),
        }
    }

    /// The name of the button that shows the links of a passage alone.
    #[must_use]
    pub fn only_links(self, links: usize) -> String {
        match self {
            Self::Zh => format!("只看这一段的{links}处对照"),
            Self::En => format!("Show only the {links} links of this passage"),
        }
    }
}
