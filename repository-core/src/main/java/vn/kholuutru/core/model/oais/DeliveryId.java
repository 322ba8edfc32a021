package vn.kholuutru.core.model.oais;

import java.util.UUID;

/** Names one delivery: a folder of scans and its mục lục, handed over together. */
public record DeliveryId(UUID value) {
    public static DeliveryId random() {
        return new DeliveryId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
