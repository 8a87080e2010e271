// What the lesson's own server answers (lessons/jupyter/server.py).

export class Server {
  constructor({ ServerConnection }, { URLExt }) {
    this.connection = ServerConnection;
    this.join = URLExt.join;
    this.settings = ServerConnection.makeSettings();
  }

  outline = (notebook) => this.ask("outline", "GET", { notebook });
  shelf = () => this.ask("shelf", "GET", {});
  restore = (notebook) => this.ask("restore", "POST", { notebook });

  async ask(what, method, values) {
    const address = `${this.join(this.settings.baseUrl, "lessons", what)}?${new URLSearchParams(values)}`;
    const answer = await this.connection.makeRequest(address, { method }, this.settings);
    if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).message || answer.statusText);
    return answer.json();
  }
}
