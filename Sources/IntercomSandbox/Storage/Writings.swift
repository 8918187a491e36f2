internal import GRDB

extension ArticleRoutes {
    /// The writes of this transaction.
    func writing(_ db: Database) -> ArticleWriting {
        let bodies = BodyWriting(
            db: db, workspace: store.workspace, behaviour: services.behaviour, assets: services.assets)
        return ArticleWriting(db: db, bodies: bodies, workspace: store.workspace, now: services.clock())
    }
}

extension CollectionRoutes {
    /// The writes of this transaction.
    func writing(_ db: Database) -> CollectionWriting {
        CollectionWriting(db: db, workspace: store.workspace, now: services.clock())
    }
}
