/** Keeps the page on the device, so that it opens without a network after the first visit. Texts do not come this way. */

/** @type {any} the types of a worker of this sort are not those of a page */
const worker = self;

/** @type {{ version: string, paths: string[] }} the names of all files of the page, and what they were made of: the build puts it above */
const { version, paths } = worker.FILES;
const STORE = `aalam-${version}`;

worker.addEventListener("install", (/** @type {any} */ event) => {
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(["./", ...paths])));
  worker.skipWaiting();
});

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) event.respondWith(answer(event.request));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("aalam-") && name !== STORE).map((name) => caches.delete(name)));
}

/**
 * From the network, and without one from what was kept: so nobody reads with an old engine who could have the new one.
 *
 * @param {Request} request
 */
async function answer(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true, cacheName: STORE });
    if (kept) return kept;
    throw error;
  }
}
