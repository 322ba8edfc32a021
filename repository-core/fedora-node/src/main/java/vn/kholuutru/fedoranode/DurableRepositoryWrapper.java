package vn.kholuutru.fedoranode;

import io.ocfl.api.MutableOcflRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fcrepo.config.OcflPropsConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts {@link DurableRepository} around Fedora's OCFL repository, before anything of Fedora sees it. */
final class DurableRepositoryWrapper implements BeanPostProcessor, BeanFactoryAware {
    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beans = beanFactory;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof MutableOcflRepository repository) || beans == null) {
            return bean;
        }
        Path root = beans.getBean(OcflPropsConfig.class).getOcflRepoRoot().toAbsolutePath();
        try {
            ObjectFolders folders = new ObjectFolders(root, root.resolveSibling("leftovers"));
            return DurableRepository.around(repository, folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
