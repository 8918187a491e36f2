/// The one script of the preview: it asks whether the site has another version, and loads the page anew when it has.
enum ReloadScript {
    /// - Parameter version: that of the site that the page was made from.
    ///
    /// After a lost connection the page loads anew in any case, since a server that was started again counts from the
    /// beginning. A page that nobody sees does not ask: browsers open six connections to a host, and no more.
    static func text(version: Int) -> String {
        """
        (async () => {
          const version = \(version);
          let isLost = false;
          for (;;) {
            if (document.hidden) {
              await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
              continue;
            }
            try {
              const query = isLost ? "" : "?since=" + version;
              const answer = await fetch("\(PreviewAddress.version.url)" + query, { cache: "no-store" });
              if (!answer.ok) throw new Error(answer.statusText);
              if (isLost || (await answer.json()).version !== version) return location.reload();
            } catch {
              isLost = true;
              await new Promise((done) => setTimeout(done, 1000));
            }
          }
        })();
        """
    }
}
