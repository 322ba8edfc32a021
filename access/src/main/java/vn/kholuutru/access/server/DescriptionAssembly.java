package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.ProfileCatalogue;

/** The metadata profiles and what follows from them. */
@ApplicationScoped
class DescriptionAssembly {
    @Produces
    @ApplicationScoped
    ProfileCatalogue profiles() {
        return new ShaclProfileCatalogue();
    }

    @Produces
    @ApplicationScoped
    DescriptionValidator validator(ProfileCatalogue profiles) {
        return new ShaclDescriptionValidator(profiles);
    }

    /** Also the port {@link vn.kholuutru.core.port.DescriptionWriter}. */
    @Produces
    @Singleton
    RdfDescriptionWriter writer(ProfileCatalogue profiles) {
        return new RdfDescriptionWriter(profiles);
    }
}
