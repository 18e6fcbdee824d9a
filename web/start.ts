// The one script of the page. In a worker it is the search; on the page it is everything else, and makes that worker of its own text.
import { Engine, type EngineReply, type EngineRequest } from './engine.ts';
import { startPage } from './page.ts';

if (typeof document === 'undefined') {
  const engine = new Engine((reply: EngineReply) => postMessage(reply));
  addEventListener('message', (event: MessageEvent<EngineRequest>) => void engine.take(event.data));
} else {
  startPage(document.currentScript?.textContent ?? '');
}
