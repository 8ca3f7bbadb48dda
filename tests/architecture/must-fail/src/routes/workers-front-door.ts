export { worker } from '$workers/engine.worker';
