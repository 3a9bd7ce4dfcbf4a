/** Where the build puts the example's reading, in the extension's own package. */
export const EXAMPLE_FILE = 'example.json';
