import { checkEveryPage } from './every-page';

checkEveryPage('chromium');
