// What a page remembers as long as its tab lives. A browser may forbid storage to a frame of another site; then it
// remembers until the page is loaded again.
const fallback = new Map();

export function recall(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function remember(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    fallback.set(key, value);
  }
}

export function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    fallback.delete(key);
  }
}
