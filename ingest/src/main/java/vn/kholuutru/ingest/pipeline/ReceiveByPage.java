package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.port.IntakeDesk;
import vn.kholuutru.ingest.mapping.MappingJson;

/** The desk at which pages hand deliveries over: the same use cases as over REST. */
@ApplicationScoped
public class ReceiveByPage implements IntakeDesk {
    private final ReceiveDelivery deliveries;
    private final UnderstandDelivery understanding;
    private final KeepMapping mappings;
    private final MappingJson json = new MappingJson();

    @Inject
    public ReceiveByPage(ReceiveDelivery deliveries, UnderstandDelivery understanding, KeepMapping mappings) {
        this.deliveries = deliveries;
        this.understanding = understanding;
        this.mappings = mappings;
    }

    @Override
    public DeliveryId open(String name, DeliveryTerms terms) {
        return deliveries.open(name, terms).id();
    }

    @Override
    public void keep(DeliveryId delivery, String path, InputStream bytes) {
        deliveries.keep(delivery, path, bytes, Optional.empty());
    }

    @Override
    public Optional<String> understanding(DeliveryId delivery) {
        return understanding.of(delivery).map(json::write);
    }

    @Override
    public void correct(DeliveryId delivery, String mapping) {
        understanding.correct(delivery, mapping);
    }

    @Override
    public void keepMapping(String name, String mapping) {
        mappings.keep(name, mapping);
    }

    @Override
    public void submit(DeliveryId delivery) {
        deliveries.submit(delivery);
    }
}
