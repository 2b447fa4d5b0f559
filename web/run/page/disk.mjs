// The shell's files are Python's files: just-bash's file system interface over Emscripten's. So `aws configure` and
// `cat ~/.aws/config`, or a here-document and `file://`, see the same disk.

const bytesOf = (content, encoding) => {
  if (content instanceof Uint8Array) return content;
  if (encoding === "latin1" || encoding === "binary") return Uint8Array.from(content, (each) => each.charCodeAt(0));
  if (encoding === "base64") return Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
  return new TextEncoder().encode(content);
};
const latin1 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
const encodingOf = (options) => (typeof options === "string" ? options : options?.encoding);

const NAMES = { 2: "EACCES", 20: "EEXIST", 31: "EISDIR", 32: "ELOOP", 44: "ENOENT", 54: "ENOTDIR", 55: "ENOTEMPTY", 28: "EINVAL", 63: "EPERM" };
const WORDS = { ENOENT: "no such file or directory", EEXIST: "file already exists", EISDIR: "illegal operation on a directory", ENOTDIR: "not a directory", ENOTEMPTY: "directory not empty" };

/** @param FS Emscripten's file system. @param written called with (path, bytes) first; true keeps it off the disk. */
export const disk = (FS, written) => {
  const guarded = (what, path, action) => {
    try {
      return action();
    } catch (error) {
      if (typeof error?.errno !== "number") throw error;
      const code = NAMES[error.errno] ?? `errno ${error.errno}`;
      throw Object.assign(new Error(`${code}: ${WORDS[code] ?? "failed"}, ${what} '${path}'`), { code });
    }
  };
  const described = (found) => ({
    isFile: FS.isFile(found.mode),
    isDirectory: FS.isDir(found.mode),
    isSymbolicLink: FS.isLink(found.mode),
    mode: found.mode & 0o7777,
    size: found.size,
    mtime: new Date(found.mtime),
    dev: found.dev,
    ino: found.ino,
  });
  const exists = (path) => FS.analyzePath(path).exists;
  const parent = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
  const remove = (path) => {
    if (FS.isDir(FS.lstat(path).mode)) {
      for (const name of FS.readdir(path)) if (name !== "." && name !== "..") remove(`${path}/${name}`);
      FS.rmdir(path);
    } else FS.unlink(path);
  };
  const copy = (from, to, recursive) => {
    if (!FS.isDir(FS.stat(from).mode)) return FS.writeFile(to, FS.readFile(from));
    if (!recursive) throw new Error(`EISDIR: is a directory, cp '${from}'`);
    if (!exists(to)) FS.mkdirTree(to);
    for (const name of FS.readdir(from)) if (name !== "." && name !== "..") copy(`${from}/${name}`, `${to}/${name}`, true);
  };
  const read = (path) => guarded("open", path, () => FS.readFile(path));
  const resolvePath = (base, path) => {
    const parts = [];
    for (const part of (path.startsWith("/") ? path : `${base}/${path}`).split("/")) {
      if (part === "..") parts.pop();
      else if (part && part !== ".") parts.push(part);
    }
    return `/${parts.join("/")}`;
  };
  const write = (path, content, options, flags) => {
    const bytes = bytesOf(content, encodingOf(options));
    if (written(path, bytes)) return;
    guarded("open", path, () => FS.writeFile(path, bytes, { flags }));
  };
  return {
    async readFile(path, options) {
      const encoding = encodingOf(options);
      return encoding === "latin1" || encoding === "binary" ? latin1(read(path)) : new TextDecoder().decode(read(path));
    },
    readFileBytes: async (path) => latin1(read(path)),
    readFileBuffer: async (path) => read(path),
    writeFile: async (path, content, options) => write(path, content, options, "w"),
    appendFile: async (path, content, options) => write(path, content, options, "a"),
    exists: async (path) => exists(path),
    stat: async (path) => guarded("stat", path, () => described(FS.stat(path))),
    lstat: async (path) => guarded("lstat", path, () => described(FS.lstat(path))),
    mkdir: async (path, options) => guarded("mkdir", path, () => (options?.recursive ? FS.mkdirTree(path) : FS.mkdir(path))),
    readdir: async (path) => guarded("scandir", path, () => FS.readdir(path).filter((name) => name !== "." && name !== "..").sort()),
    async rm(path, options) {
      if (options?.force && !exists(path)) return;
      guarded("rm", path, () => {
        const found = FS.lstat(path);
        if (!FS.isDir(found.mode)) FS.unlink(path);
        else options?.recursive ? remove(path) : FS.rmdir(path);
      });
    },
    cp: async (from, to, options) => guarded("cp", from, () => copy(from, to, options?.recursive)),
    mv: async (from, to) =>
      guarded("mv", from, () => {
        if (!exists(parent(to))) FS.mkdirTree(parent(to));
        FS.rename(from, to);
      }),
    resolvePath,
    getAllPaths: () => [],
    chmod: async (path, mode) => guarded("chmod", path, () => FS.chmod(path, mode)),
    symlink: async (target, path) => guarded("symlink", path, () => void FS.symlink(target, path)),
    link: async (from, to) => guarded("link", from, () => copy(from, to, false)),
    readlink: async (path) => guarded("readlink", path, () => FS.readlink(path)),
    realpath: async (path) => guarded("realpath", path, () => FS.lookupPath(path, { follow: true }) && FS.getPath(FS.lookupPath(path, { follow: true }).node)),
    utimes: async (path, atime, mtime) => guarded("utimes", path, () => FS.utime(path, atime.getTime(), mtime.getTime())),
  };
};
