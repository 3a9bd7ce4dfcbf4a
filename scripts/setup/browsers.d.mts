/** The path of a browser of that engine, or undefined where there is none. */
export function findBrowser(engine: 'chromium' | 'firefox'): string | undefined;
/** The path of a browser of that engine; installs it where it may, else ends the program with advice. */
export function ensureBrowser(engine: 'chromium' | 'firefox'): string;
