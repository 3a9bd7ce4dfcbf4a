import { checkEveryPage } from './every-page';

checkEveryPage('firefox');
