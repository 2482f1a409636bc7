// The script of every page. Without it all pages work as plain links and forms.
import 'htmx.org';
import { listenForKeys } from './keys';
import { keepFormClean } from './filters';
import { keepPlace } from './decisions';
import { tieFactsToWords } from './facts';
import { mountViews } from './views';

listenForKeys();
keepFormClean();
keepPlace();
tieFactsToWords();
mountViews();
