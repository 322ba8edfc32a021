package vn.kholuutru.core.adapter.fedora;

/** The PostgreSQL database in which Fedora keeps its index; it can be rebuilt from the OCFL folders. */
public record FedoraDatabase(String jdbcUrl, String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return "FedoraDatabase[jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
