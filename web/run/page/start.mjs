// Starts Python in this worker: downloads compressed files (which any static host serves as they are), decompresses
// them here, and hands Pyodide what it would have fetched.
import { loadPyodide } from "./pyodide.mjs";
import { FILES, SIZES } from "./files.mjs";
import lock from "./lock.mjs";

const FOLDER = new URL("../", import.meta.url);
const nativeFetch = globalThis.fetch.bind(globalThis);

export const start = async (progress) => {
  const total = Object.keys(FILES).reduce((sum, kind) => sum + SIZES[kind], 0);
  let loaded = 0;
  // The browser's own store, where there is one (https, or this machine): a second visit needs no network.
  const cache = await globalThis.caches?.open("fg-run").catch(() => undefined);
  const get = async (kind) => {
    const url = new URL(FILES[kind], FOLDER);
    let response = await cache?.match(url);
    if (!response) {
      response = await nativeFetch(url);
      if (!response.ok) throw new Error(`${FILES[kind]}: the server said ${response.status}`);
      cache?.put(url, response.clone()).catch(() => {}); // the store may be full: then the next visit downloads again
    }
    const counted = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.length;
        progress(loaded, total);
        controller.enqueue(chunk);
      },
    });
    return response.body.pipeThrough(counted).pipeThrough(new DecompressionStream("gzip"));
  };
  const streams = Object.fromEntries(Object.keys(FILES).map((kind) => [kind, get(kind)]));
  const archives = ["packages", "guide"].map(async (kind) => new Uint8Array(await new Response(await streams[kind]).arrayBuffer()));
  // A rejected one is reported below; until then it is no "unhandled" error.
  for (const each of [...archives, ...Object.values(streams)]) each.catch(() => {});
  globalThis.fetch = async (request) => {
    const url = String(request.url ?? request);
    if (url.endsWith("/pyodide.asm.wasm")) return new Response(await streams.wasm, { headers: { "Content-Type": "application/wasm" } });
    if (url.endsWith("/stdlib.zip")) return new Response(await streams.stdlib);
    throw new Error(`nothing else is fetched: ${url}`);
  };
  const here = new URL("./", import.meta.url).href;
  const python = await loadPyodide({
    indexURL: here,
    stdLibURL: `${here}stdlib.zip`,
    lockFileContents: lock,
    packageBaseUrl: here,
  });
  for (const archive of await Promise.all(archives)) unpack(python.FS, archive);
  // From here on nothing in this worker can ask any host for anything.
  for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "WebTransport", "EventSource"]) globalThis[name] = undefined;
  return python;
};

// A tar archive as web/run/build.py writes it: plain files only.
const unpack = (FS, archive) => {
  const text = new TextDecoder();
  const field = (at, length) => text.decode(archive.subarray(at, at + length)).replace(/\0.*$/s, "");
  const made = new Set();
  for (let at = 0; archive[at]; ) {
    const prefix = field(at + 345, 155);
    const path = `/${prefix ? `${prefix}/` : ""}${field(at, 100)}`;
    const size = parseInt(field(at + 124, 12), 8);
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(folder)) {
      FS.mkdirTree(folder);
      made.add(folder);
    }
    FS.writeFile(path, archive.subarray(at + 512, at + 512 + size), { canOwn: true });
    at += 512 + Math.ceil(size / 512) * 512;
  }
};
