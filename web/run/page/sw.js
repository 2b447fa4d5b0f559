// Registered when a reader first runs a recipe: what the page's sandbox is made of, and the pages visited since, are
// kept in this browser, so that both work without network. Files under assets/run/ are named after their content and
// never asked for twice; everything else is asked for first, and taken from here only when the network does not answer.
const NAME = "fg-run";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const kept = async (request) => {
  const cache = await caches.open(NAME);
  const found = await cache.match(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
};

const freshOrKept = async (request) => {
  const cache = await caches.open(NAME);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request.url.split("#")[0], response.clone());
    return response;
  } catch (error) {
    const found = await cache.match(request.url.split("#")[0], { ignoreSearch: true });
    if (found) return found;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.includes("/livereload/")) return;
  event.respondWith(url.pathname.includes("/assets/run/") ? kept(request) : freshOrKept(request));
});

// The page's own files, which were loaded before this worker was there.
self.addEventListener("message", (event) => {
  const keep = async () => {
    const cache = await caches.open(NAME);
    for (const url of event.data.keep) {
      if (await cache.match(url)) continue;
      const response = await fetch(url, { cache: "force-cache" }).catch(() => null);
      if (response?.ok) await cache.put(url, response);
    }
    for (const { url } of await cache.keys()) {
      if (url.includes("/assets/run/") && !event.data.current.some((each) => url.startsWith(each))) await cache.delete(url);
    }
  };
  event.waitUntil(keep());
});
