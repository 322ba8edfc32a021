package vn.kholuutru.fedoranode;

import io.ocfl.api.MutableOcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OCFL repository whose writes are on the disk when they return. ocfl-java calls no fsync, so a power cut after
 * Fedora's commit could leave an acknowledged AIP empty. Here a new version is fsynced before the call comes back, which
 * is before Fedora lists it in its database and before the commit answers.
 */
final class DurableRepository {
    /** The calls through which Fedora makes or changes a version. */
    private static final Set<String> WRITES = Set.of(
            "putObject",
            "updateObject",
            "stageChanges",
            "commitStagedChanges",
            "writeStagedVersion",
            "replicateVersionAsHead",
            "rollbackToVersion");

    private final MutableOcflRepository repository;
    private final ObjectFolders folders;

    private DurableRepository(MutableOcflRepository repository, ObjectFolders folders) {
        this.repository = repository;
        this.folders = folders;
    }

    static MutableOcflRepository around(MutableOcflRepository repository, ObjectFolders folders) {
        DurableRepository durable = new DurableRepository(repository, folders);
        return (MutableOcflRepository) Proxy.newProxyInstance(
                MutableOcflRepository.class.getClassLoader(),
                new Class<?>[] {MutableOcflRepository.class},
                (proxy, method, arguments) -> durable.call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        String object = objectOf(arguments);
        if (object == null) {
            return pass(method, arguments);
        }
        if (method.getName().equals("containsObject")) {
            folders.mendIfHalfMade(object);
        }
        if (!WRITES.contains(method.getName())) {
            return pass(method, arguments);
        }
        synchronized (folders.lockOf(object)) {
            folders.setStrayVersionAside(object);
            Object result = pass(method, arguments);
            folders.sync(object);
            return result;
        }
    }

    private @Nullable Object pass(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static @Nullable String objectOf(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            return null;
        }
        return switch (arguments[0]) {
            case ObjectVersionId version -> version.getObjectId();
            case String id -> id;
            case null, default -> null;
        };
    }
}
