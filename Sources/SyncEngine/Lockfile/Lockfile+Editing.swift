package import HelpCenterModel

extension Lockfile {
    /// The same entries after a file or folder got another name: the item's own, and those of everything inside it.
    ///
    /// - Parameter site: what the files ask for under their new names, so that a rename alone is no change of anything.
    package func moving(
        _ old: ProjectPath, to new: ProjectPath, site: Site, manifest: AssetManifest, settings: ProjectSettings
    ) -> Lockfile {
        var renames = Renames()
        for kind in LockedKind.allCases {
            for path in self[kind].keys where path.isInside(old) {
                let moved = ProjectPath(new.string + path.string.dropFirst(old.string.count))
                renames.note(moved, was: path, kind)
            }
        }
        let now = AskedStates(site, manifest: manifest, defaultAuthor: settings.author)
        let before = AskedStates(site, manifest: manifest, defaultAuthor: settings.author, renames: renames)
        var lockfile = renamed(renames, site: site, before: before, now: now)
        for (path, asset) in assets where path.isInside(old) {
            lockfile.assets[path] = nil
            lockfile.assets[ProjectPath(new.string + path.string.dropFirst(old.string.count))] = asset
        }
        return lockfile
    }
}

extension Site {
    /// The site as it will be once a file or folder has another name and every link to it says so.
    package func moving(_ old: ProjectPath, to new: ProjectPath) -> Site {
        func moved(_ path: ProjectPath) -> ProjectPath {
            guard path.isInside(old) else { return path }
            return ProjectPath(new.string + path.string.dropFirst(old.string.count))
        }
        var site = self
        for index in site.collections.indices {
            site.collections[index].path = moved(site.collections[index].path)
            site.collections[index].parent = site.collections[index].parent.map(moved)
        }
        for index in site.articles.indices {
            site.articles[index].path = moved(site.articles[index].path)
            site.articles[index].collection = site.articles[index].collection.map(moved)
            for (locale, content) in site.articles[index].content {
                site.articles[index].content[locale]?.body = content.body.renaming(moved)
            }
        }
        for index in site.news.indices {
            site.news[index].path = moved(site.news[index].path)
            site.news[index].body = site.news[index].body.renaming(moved)
        }
        return site
    }
}

extension UnboundHTML {
    /// The body with other names for what it links to.
    fileprivate func renaming(_ renamed: (ProjectPath) -> ProjectPath) -> UnboundHTML {
        var body = self
        body.pieces = pieces.map { piece in
            switch piece {
            case .html, .reference(.asset), .reference(.address): piece
            case .reference(.article(let path, let locale, let anchor)):
                .reference(.article(renamed(path), locale, anchor: anchor))
            case .reference(.collection(let path, let locale)): .reference(.collection(renamed(path), locale))
            }
        }
        return body
    }
}

extension Renames {
    fileprivate mutating func note(_ path: ProjectPath, was previous: ProjectPath, _ kind: LockedKind) {
        switch kind {
        case .article: articles[path] = previous
        case .collection: collections[path] = previous
        case .newsItem: news[path] = previous
        }
    }
}
