package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

class IndexingQueueTest {
    private static final String POISON = "poison";

    private final MemoryArchiveIndex index = new MemoryArchiveIndex();

    @Test
    void aDocumentTheIndexAlwaysRefusesIsNamedAndTheOthersGoOn() throws Exception {
        IndexingQueue queue = new IndexingQueue(indexThatRefusesPoison());
        LinkedBlockingQueue<String> searchable = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<String> refused = new LinkedBlockingQueue<>();
        CountDownLatch ended = new CountDownLatch(4);

        for (String code : List.of("a", POISON, "b", "c")) {
            queue.add(
                    document(code),
                    () -> {
                        searchable.add(code);
                        ended.countDown();
                    },
                    () -> {
                        refused.add(code);
                        ended.countDown();
                    });
        }

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        queue.stop();
        assertThat(searchable).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(refused).containsExactly(POISON);
        assertThat(index.seenBy(Audience.STAFF).totals().documents()).isEqualTo(3);
    }

    @Test
    void aFullDiskIsNoRefusalHoweverLongItLasts() throws Exception {
        AtomicInteger troubles = new AtomicInteger(5);
        IndexingQueue queue = new IndexingQueue(indexWhere(documents -> {
            if (troubles.getAndDecrement() > 0) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        }));
        LinkedBlockingQueue<String> ended = new LinkedBlockingQueue<>();

        queue.add(document("a"), () -> ended.add("searchable"), () -> ended.add("refused"));

        assertThat(ended.poll(60, TimeUnit.SECONDS)).isEqualTo("searchable");
        queue.stop();
        assertThat(index.seenBy(Audience.STAFF).totals().documents()).isOne();
    }

    private ArchiveIndex indexThatRefusesPoison() {
        return indexWhere(documents -> {
            if (documents.contains("docCode=" + POISON)) {
                throw new IllegalArgumentException("the index chokes on it");
            }
        });
    }

    private ArchiveIndex indexWhere(Consumer<String> adding) {
        return (ArchiveIndex) Proxy.newProxyInstance(
                ArchiveIndex.class.getClassLoader(),
                new Class<?>[] {ArchiveIndex.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("add")) {
                        adding.accept(arguments[0].toString());
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static IndexedDocument document(String code) {
        return new IndexedDocument(
                new AipAddress(new FondsCode("H99"), new DossierCode("H99.2024.01"), AipId.random()),
                code,
                "Trích yếu",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "hồ sơ",
                "phông",
                AccessLevel.PUBLIC,
                List.of("trang một"));
    }
}
