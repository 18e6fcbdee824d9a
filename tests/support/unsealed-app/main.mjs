// Decides nothing: a window without any of the refusals, the control of the network test.
import { app, BrowserWindow } from 'electron';

await app.whenReady();
await new BrowserWindow({ show: false }).loadURL('data:text/html,<body>unsealed</body>');
