// VitePress as it comes, with the search that it brings along: `cargo xtask bench` measures the first load beside it.

export default {
  lang: "zh-Hans",
  themeConfig: { search: { provider: "local" } },
};
