//! How an endpoint is called: words of which a file says some.

/// The method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or acts.
    Post,
    /// Replaces.
    Put,
    /// Updates what the body holds.
    Patch,
    /// Deletes.
    Delete,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// As in a request line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }

    /// The method of that name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AppType {
    /// An app that a company makes for itself.
    Custom,
    /// An app that many companies install.
    Store,
}

impl AppType {
    /// All types.
    pub const ALL: [Self; 2] = [Self::Custom, Self::Store];

    /// The spelling in the notation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Custom => "custom",
            Self::Store => "store",
        }
    }
}

/// For whom an access token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TokenType {
    /// The app, in a company that has installed it.
    Tenant,
    /// A person.
    User,
    /// The app.
    App,
}

impl TokenType {
    /// All types.
    pub const ALL: [Self; 3] = [Self::Tenant, Self::User, Self::App];

    /// The spelling in the notation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::User => "user",
            Self::App => "app",
        }
    }
}

/// Where the fields of a response stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Envelope {
    /// In `data`.
    #[default]
    Data,
    /// In each element of `data`, which is a list.
    DataList,
    /// Beside `code`.
    BesideCode,
    /// Nowhere: the response is a file.
    File,
}

impl Envelope {
    /// All places.
    pub const ALL: [Self; 4] = [Self::Data, Self::DataList, Self::BesideCode, Self::File];

    /// The spelling in the notation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::DataList => "data_list",
            Self::BesideCode => "beside_code",
            Self::File => "file",
        }
    }
}
