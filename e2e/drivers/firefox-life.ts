import type { Fate } from './driver';

/** What runs in Firefox's own window, to do with an extension what the reader and the browser may; `id` is its name. */
const addon = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);`;

export const FATES = {
  disabled: `async (id) => {${addon} await addon.disable(); }`,
  enabled: `async (id) => {${addon} await addon.enable(); }`,
  updated: `async (id) => {${addon} await addon.reload(); }`,
  removed: `async (id) => {${addon} await addon.uninstall(); }`,
  'hosts withdrawn': `async (id) => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(id);
    const origins = extension.allowedOrigins.patterns.map((pattern) => pattern.pattern);
    await ExtensionPermissions.remove(id, { permissions: [], origins }, extension);
  }`,
} satisfies Record<Fate, string>;

export const stopBackground = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}`;

/**
 * Errors of pages and of content scripts; those of the browser's own parts are not ours, nor what it notes of each
 * request that is still open when the reader goes to another page.
 */
export const takeErrors = `async () => {
  const errors = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ category, sourceName }) => category === 'content javascript' || /^moz-extension:/.test(sourceName))
    .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) (?:while|after) context/.test(errorMessage))
    .map(({ errorMessage, sourceName }) => errorMessage + ' (' + sourceName + ')');
  Services.console.reset();
  return errors;
}`;
