//! Lines of the page that a text was taken from: its fields, and what can be done there.

use super::line::{fold, is_space};

/// The longest line of a page's own, in characters.
const LONGEST: usize = 80;

/// Whether a line is of the page that the text was taken from: where it stands, the size of type, what can be done with it.
pub(super) fn is_of_portal(text: &str) -> bool {
    const BEGINNINGS: [&str; 17] = [
        "当前位置",
        "您现在的位置",
        "您的位置",
        "首页>",
        "首页»",
        "字体",
        "字号大",
        "字号：",
        "打印",
        "分享到",
        "分享",
        "浏览量",
        "责任编辑",
        "扫一扫",
        "相关链接",
        "全文有效",
        "关闭窗口",
    ];
    let folded = fold(text);
    let words = folded.trim_start_matches(['【', '[', '(', '（']);
    folded.chars().count() <= LONGEST
        && !folded.ends_with('。')
        && BEGINNINGS.iter().any(|beginning| words.starts_with(beginning))
}

/// A line that is a field of a portal's page: its key without spaces, and its value.
pub(super) fn field(text: &str) -> Option<(String, &str)> {
    const KEYS: [&str; 37] = [
        "索引号",
        "主题分类",
        "发文机关",
        "发文机构",
        "发文单位",
        "制发机关",
        "成文日期",
        "发文日期",
        "标题",
        "名称",
        "发文字号",
        "文号",
        "字号",
        "发布日期",
        "发布时间",
        "发布机构",
        "主题词",
        "有效性",
        "时效性",
        "公开类型",
        "浏览次数",
        "信息来源",
        "修正日期",
        "公布日期",
        "公發布日",
        "發布日期",
        "施行日期",
        "实施日期",
        "生效日期",
        "废止日期",
        "制定机关",
        "法規名稱",
        "法規類別",
        "发布文号",
        "公文种类",
        "效力级别",
        "效力等级",
    ];
    let (key, value) = text.split_once([':', '：']).filter(|(key, _)| key.len() <= 60)?;
    let key = fold(key).trim_matches(['【', '】', '[', ']']).to_owned();
    let is_short = value.chars().count() <= 3 * LONGEST && !value.contains('。');
    (is_short && KEYS.contains(&key.as_str())).then(|| (key, value.trim_matches(is_space)))
}

#[cfg(test)]
mod tests {
    use super::{field, is_of_portal};

    #[test]
    fn the_fields_of_a_page_are_known() {
        let key = |text| field(text).map(|(key, value)| format!("{key}={value}"));
        assert_eq!(key("索 引 号：000/2019-1").as_deref(), Some("索引号=000/2019-1"));
        assert_eq!(key("发布日期： 2019年1月25日").as_deref(), Some("发布日期=2019年1月25日"));
        assert_eq!(key("各省人民政府：").as_deref(), None);
    }

    #[test]
    fn what_can_be_done_on_a_page_is_no_text() {
        assert!(is_of_portal("【打印本页】【关闭窗口】") && is_of_portal("首页 > 政务公开"));
        assert!(!is_of_portal("打印设备由市财政局统一采购。") && !is_of_portal("总则"));
    }
}
