package plugingenerator.request;

/**
 * Whose request it is, as a digest: the user, or the caller where no user is named. Turns are
 * shared between persons, and a person can be forgotten.
 */
public record Person(String digest) {

    public static Person of(UserContext user, String caller) {
        String id = user.userId();
        return id == null ? new Person(Sha256.of("caller:" + caller)) : ofUser(id);
    }

    public static Person ofUser(String userId) {
        return new Person(Sha256.of("user:" + userId));
    }
}
