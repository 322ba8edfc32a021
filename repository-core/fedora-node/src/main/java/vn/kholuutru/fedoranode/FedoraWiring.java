package vn.kholuutru.fedoranode;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.EventBus;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Filter;
import org.apache.http.conn.HttpClientConnectionManager;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.fcrepo.config.FedoraPropsConfig;
import org.fcrepo.http.api.ExternalContentHandlerFactory;
import org.fcrepo.http.api.ExternalContentPathValidator;
import org.fcrepo.kernel.api.auth.ACLHandle;
import org.fcrepo.kernel.api.rdf.RdfNamespaceRegistry;
import org.fcrepo.persistence.ocfl.RepositoryInitializationFilter;
import org.fcrepo.stats.api.RepositoryStats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * The beans Fedora's web application would bring: without JMS, because nobody listens; without WebAC, because the node
 * has one account; without statistics, whose module is not published for this version.
 */
@Configuration
@EnableAsync
@EnableScheduling
@ComponentScan("org.fcrepo")
@SuppressWarnings("ClassCanBeStatic")
class FedoraWiring {
    @Bean
    static PropertySourcesPlaceholderConfigurer placeholders() {
        return new PropertySourcesPlaceholderConfigurer();
    }

    @Bean
    static DurableRepositoryWrapper durableRepositoryWrapper() {
        return new DurableRepositoryWrapper();
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    HttpClientConnectionManager connectionManager() {
        return new PoolingHttpClientConnectionManager();
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService eventBusExecutor(FedoraPropsConfig settings) {
        return Executors.newFixedThreadPool(settings.getEventBusThreads());
    }

    @Bean
    EventBus eventBus(ExecutorService eventBusExecutor) {
        return new AsyncEventBus(eventBusExecutor);
    }

    @Bean(initMethod = "init", destroyMethod = "shutdown")
    RdfNamespaceRegistry rdfNamespaceRegistry(FedoraPropsConfig settings) {
        RdfNamespaceRegistry registry = new RdfNamespaceRegistry();
        registry.setConfigPath(settings.getNamespaceRegistry());
        registry.setMonitorForChanges(false);
        return registry;
    }

    @Bean(initMethod = "init", destroyMethod = "shutdown")
    ExternalContentPathValidator externalContentPathValidator(FedoraPropsConfig settings) {
        ExternalContentPathValidator validator = new ExternalContentPathValidator();
        validator.setConfigPath(settings.getExternalContentAllowed());
        return validator;
    }

    @Bean
    ExternalContentHandlerFactory externalContentHandlerFactory(ExternalContentPathValidator validator) {
        ExternalContentHandlerFactory factory = new ExternalContentHandlerFactory();
        factory.setValidator(validator);
        return factory;
    }

    @Bean
    Cache<String, Optional<ACLHandle>> authHandleCache() {
        return Caffeine.newBuilder().maximumSize(16).build();
    }

    @Bean
    Filter repositoryInitializationFilter() {
        return new RepositoryInitializationFilter();
    }

    @Bean
    RepositoryStats repositoryStats() {
        return AbsentStatistics.create();
    }
}
