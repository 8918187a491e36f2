internal import GRDB

extension Store {
    /// The writes of articles in this transaction.
    func articles(_ db: Database, _ services: SandboxServices) -> ArticleWriting {
        ArticleWriting(db: db, bodies: bodies(db, services), workspace: workspace, now: services.clock())
    }

    /// The writes of collections in this transaction.
    func collections(_ db: Database, _ services: SandboxServices) -> CollectionWriting {
        CollectionWriting(db: db, workspace: workspace, now: services.clock())
    }

    /// The writes of news items in this transaction.
    func news(_ db: Database, _ services: SandboxServices) -> NewsWriting {
        NewsWriting(db: db, bodies: bodies(db, services), workspace: workspace, now: services.clock())
    }

    private func bodies(_ db: Database, _ services: SandboxServices) -> BodyWriting {
        BodyWriting(db: db, workspace: workspace, behaviour: services.behaviour, assets: services.assets)
    }
}
