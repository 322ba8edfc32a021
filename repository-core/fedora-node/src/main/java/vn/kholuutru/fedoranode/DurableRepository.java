package vn.kholuutru.fedoranode;

import io.ocfl.api.MutableOcflRepository;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OCFL repository that keeps what was written, and whose writes are on the disk when they return. ocfl-java calls no
 * fsync, so a power cut after Fedora's commit could leave an acknowledged AIP empty. Here a new version is fsynced before
 * the call comes back, which is before Fedora lists it in its database and before the commit answers. An AIP's version that is on the disk stays there,
 * also when Fedora's database fails afterwards: Fedora would erase it, and asking for it again lists it.
 */
final class DurableRepository {
    private static final Logger LOG = LoggerFactory.getLogger(DurableRepository.class);

    /** The calls through which Fedora makes or changes a version. */
    private static final Set<String> WRITES = Set.of(
            "putObject",
            "updateObject",
            "stageChanges",
            "commitStagedChanges",
            "writeStagedVersion",
            "replicateVersionAsHead",
            "rollbackToVersion");

    /**
     * The calls by which Fedora takes back what it has written when its database fails at the end of a transaction, minutes
     * later perhaps. By then somebody may have found the AIP whole and acknowledged it.
     */
    private static final Set<String> TAKES_BACK = Set.of("purgeObject", "rollbackToVersion");

    /** Phông, hồ sơ, AIP: three parts after Fedora's prefix. */
    private static final Pattern AIP = Pattern.compile("info:fedora/[^/]+/[^/]+/[^/]+");

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
            folders.mendRootInventory(object);
        }
        try {
            return callOn(object, method, arguments);
        } catch (OcflJavaException unreadable) {
            if (folders.mendRootInventory(object)) {
                return callOn(object, method, arguments);
            }
            throw unreadable;
        }
    }

    private @Nullable Object callOn(String object, Method method, Object @Nullable [] arguments) throws Throwable {
        if (TAKES_BACK.contains(method.getName()) && AIP.matcher(object).matches()) {
            LOG.warn("{} was to be taken back and stays: whoever stores it again finds it", object);
            return null;
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
