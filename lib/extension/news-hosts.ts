import NEWS from './news-sites.json';

/** The hosts of well-known news outlets, world-wide: for the manifest, which tells everybody else (`newsSites`). */
export const newsHosts = (): readonly string[] => Object.values(NEWS.hosts).flat();
