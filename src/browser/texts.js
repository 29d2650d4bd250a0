// What the page's scripts say, a table a bundle: in Chinese, and in English.

/** What the loader says. */
export const LOADER = [
  {
    "no-webassembly": "此浏览器不支持 WebAssembly",
    blocked: "本网站的安全策略不允许运行程序",
    missing: "程序文件不存在，网站可能刚刚更新",
    network: "网络中断",
    broken: "程序文件已损坏",
    slow: "网络较慢，程序尚未载入",
    data: "文件数据无法读取",
    panic: "程序出错，已停止",
    without: "。搜索、筛选与动态图表暂不可用，全文、目录和数据表不受影响。",
    reload: "重新载入",
    loading: "正在载入搜索与筛选…",
    loadingView: "正在载入…",
    noView: "这一部分没有载入，全文不受影响。",
    release: "网站刚刚更新，这一部分与本页不是同一版本，请重新载入。",
    retry: "重试",
    script: "页面脚本出错，部分功能可能不可用。全文、目录和数据表不受影响。",
    noChart: "动态图表没有载入，图与数据表不受影响。再次点按可重试。",
    again: "没有载入，请重试",
    unopened: "打开其他文件的程序没有载入。正在看的文件不受影响。",
    chart: "图表",
    keys: "方向键逐项查看，回车到原文。",
    elsewhere: "其他文件没有载入，请稍后再试。",
    all: "显示全部",
    ties: (count) => `这一段有${count}处对照，都在下面。`,
  },
  {
    "no-webassembly": "This browser does not support WebAssembly",
    blocked: "This site’s security policy does not allow the program to run",
    missing: "The program file is missing; the site may just have been updated",
    network: "The network failed",
    broken: "The program file is damaged",
    slow: "The network is slow and the program has not loaded yet",
    data: "The document’s data cannot be read",
    panic: "The program failed and has stopped",
    without: ". Search, filters and live charts are not available; text, contents and data tables are.",
    reload: "Reload",
    loading: "Loading search and filters…",
    loadingView: "Loading…",
    noView: "This part did not load; the text is not affected. ",
    release: "The site has just been updated, and this part is of another version than the page. ",
    retry: "Try again",
    script: "A script of the page failed; some of it may not work. Text, contents and data tables do.",
    noChart: "The live chart did not load; picture and table are not affected. Press again to retry.",
    again: "Not loaded, try again",
    unopened: "The program that opens documents did not load. The present document is not affected.",
    chart: "chart",
    keys: "Arrow keys go through the data, Enter goes to the text.",
    elsewhere: "The other documents did not load. Please try again later.",
    all: "Show all",
    ties: (count) => `This passage has ${count} links, all of them below. `,
  },
];

/** What is said while another document is opened. */
export const DOCUMENTS = [
  {
    notLoaded: "打开文件的程序没有载入",
    stopped: "打开文件的程序出错，已停止",
    reload: "重新载入",
    notOpened: (name, reason) => `${name}没有打开：${reason}。正在看的文件不受影响。`,
    retry: "重试",
    close: "关闭",
    gone: "这个文件来自您的设备，请重新选择",
    elsewhere: "src 只能是本网站上的路径，不能是别处的网址",
    loading: "正在载入",
    isLoading: (name) => `正在载入${name}…`,
    cancel: "取消",
    title: (name) => `《${name}》`,
    file: "文件",
  },
  {
    notLoaded: "the program that opens documents did not load",
    stopped: "the program that opens documents failed and has stopped",
    reload: "Reload",
    notOpened: (name, reason) => `${name} was not opened: ${reason}. The present document is not affected.`,
    retry: "Try again",
    close: "Close",
    gone: "the file came from your device; please choose it again",
    elsewhere: "src has to be a path on this site, not an address elsewhere",
    loading: "Loading",
    isLoading: (name) => `Loading ${name}…`,
    cancel: "Cancel",
    title: (name) => `“${name}”`,
    file: "The document",
  },
];

/** What stands in files of figures, and is said of them. */
export const FILES = [
  {
    copied: "已复制",
    notCopied: "复制失败",
    about: ["标题", "来源", "网址"],
    source: "来源：",
    notOwn: "这不是本网站发布的文件，未经本网站核实。",
  },
  {
    copied: "Copied",
    notCopied: "Copying failed",
    about: ["Title", "Source", "Address"],
    source: "Source: ",
    notOwn: "This site did not publish this document and has not checked it.",
  },
];

/** Whether the page is in English. */
export const isEnglish = () => document.documentElement.lang === "en";

/** A table in the language of the page. */
export const said = ([chinese, english]) => (isEnglish() ? english : chinese);

/**
 * A text as nodes: what it quotes is an element, which keeps the direction of its writing to itself, and what is
 * Chinese in an English page says so.
 */
export function marked(text) {
  return text.split(/(“[^”]*”)/).map((words, at) => (at % 2 ? made("bdi", chinese(words)) : chinese(words))).flat();
}

function chinese(text) {
  if (!isEnglish()) return [text];
  return text.split(/([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u).map((words, at) => {
    if (at % 2 === 0) return words;
    const element = made("span", [words]);
    element.lang = "zh-Hans";
    return element;
  });
}

function made(name, nodes) {
  const element = document.createElement(name);
  element.append(...nodes);
  return element;
}
