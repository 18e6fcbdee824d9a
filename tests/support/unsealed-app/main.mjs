// Decides nothing: a window without any of the refusals, the control of the network test.
import { app, BrowserWindow } from 'electron';

// Not awaited: Electron is ready only when this file has been run to its end.
void app
  .whenReady()
  .then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,<body>unsealed</body>'));
