// Windows without any restrictions, each with its own session: the control of the network test.
import { app, BrowserWindow } from 'electron';

const count = Number(process.env.IMPACT_KIT_WINDOWS ?? '1');

// Not awaited: Electron is ready only when this file has been run to its end.
void app.whenReady().then(() => {
  for (let index = 0; index < count; index += 1) {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: `control-${index}` } });
    void window.loadURL('data:text/html,<body>unsealed</body>');
  }
});
