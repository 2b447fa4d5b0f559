// What the shell's package names and no recipe uses: HTML to Markdown, gzip, patterns in the names of `ls`.
const refuse = (name) => () => {
  throw new Error(`${name} is not in the page's shell`);
};
export const minimatch = refuse("this pattern");
export const gunzipSync = refuse("gunzip");
export const gzipSync = refuse("gzip");
export const constants = {};
export default class Absent {
  constructor() {
    refuse("html-to-markdown")();
  }
}
