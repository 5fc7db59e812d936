//! Faults of networks and servers, over real sockets.
